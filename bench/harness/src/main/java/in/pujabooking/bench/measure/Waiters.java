package in.pujabooking.bench.measure;

import in.pujabooking.bench.Plan;
import in.pujabooking.bench.lab.Lab;
import in.pujabooking.bench.lab.Node;
import in.pujabooking.bench.load.LoadRun;
import in.pujabooking.bench.load.PhaseBuilder;
import in.pujabooking.bench.load.Samples;
import in.pujabooking.bench.load.Spent;
import in.pujabooking.bench.report.Better;
import in.pujabooking.bench.report.Bound;
import in.pujabooking.bench.report.Goal;
import in.pujabooking.bench.report.Measure;
import in.pujabooking.bench.report.Series;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Many devotees of ours who wait for their booking at the same time, by asking each second or by a request that is answered when there is news. */
final class Waiters implements LoadMeasure, AutoCloseable {

    private static final Duration PAGE_POLLS_EVERY = Duration.ofSeconds(1);
    private static final int FEW = 200;
    private static final int WARM_UPS_OF_A_NEW_NODE = 8;
    private static final double FEW_PER_SECOND = 100;

    private final Lab lab;
    private final Contestants contestants;
    private final Plan.Waiting waiting;
    private final List<String> tokens;
    private final List<String> ways;
    private final Optional<Node> other;

    private Waiters(Lab lab, Contestants contestants, List<String> ways, Optional<Node> other) {
        this.lab = lab;
        this.contestants = contestants;
        this.waiting = contestants.plan().waiting();
        this.tokens = contestants.ours().tokens(waiting.devotees());
        this.ways = ways;
        this.other = other;
    }

    /** Both ways, at the node that commits the bookings. */
    static Waiters atOneNode(Lab lab, Contestants contestants) {
        return new Waiters(lab, contestants, List.of(Names.LONG_POLL, Names.POLLING), Optional.empty());
    }

    /** By long poll at a second node, which is started; the webhooks arrive at the first. */
    static Waiters atAnotherNode(Lab lab, Contestants contestants) {
        return new Waiters(lab, contestants, List.of(Names.LONG_POLL), Optional.of(lab.secondNode(contestants.ours())));
    }

    @Override
    public String what() {
        return "%,d waiting devotees, %s".formatted(waiting.devotees(), where());
    }

    private String where() {
        return other.isPresent() ? "another node" : "same node";
    }

    @Override
    public void addTo(LoadRun run) {
        if (!contestants.plan().smoke()) {
            // a second node is new, and cold
            IntStream.range(0, other.isPresent() ? WARM_UPS_OF_A_NEW_NODE : 1).forEach(round -> ways.forEach(way -> phase(run, "warm-up " + way + " " + round)
                    .by(FEW, PAGE_POLLS_EVERY).waiters(way.equals(Names.LONG_POLL), FEW_PER_SECOND)));
        }
        rounds().forEach(round -> (round % 2 == 0 ? ways : ways.reversed()).forEach(way -> phase(run, phase(way, round))
                .by(waiting.devotees(), waiting.untilDecision()).waiters(way.equals(Names.LONG_POLL), waiting.perSecond())));
    }

    private PhaseBuilder phase(LoadRun run, String name) {
        PhaseBuilder phase = run.phase(name, contestants.ours(), tokens).whileFrozen(List.of(contestants.twin())).polling(PAGE_POLLS_EVERY);
        other.ifPresent(phase::waitingAt);
        return phase;
    }

    @Override
    public List<Measure> measures(Samples samples) {
        List<Measure> measures = new ArrayList<>(List.of(other.isPresent() ? delay(samples, "wait-other", 150) : delay(samples, "wait-same", 50)));
        if (other.isEmpty()) {
            measures.add(requests(samples));
            measures.add(processorTime(samples));
        }
        return measures;
    }

    private Measure delay(Samples samples, String id, double mostMs) {
        List<Series> series = new ArrayList<>();
        for (String way : ways) {
            List<List<Double>> delays = rounds().map(round -> Commits.untilAnswered(lab.postgres(), contestants.ours().database(),
                    samples.answersIn(phase(way, round)))).toList();
            for (double share : new double[] {0.5, 0.99}) {
                series.add(new Series(way, "p%.0f".formatted(100 * share), delays.stream().map(round -> Samples.quantile(round, share)).toList(),
                        share == 0.5 ? spent(samples.of(phase(way, 0))) : Map.of()));
            }
        }
        return new Measure(id, "%,d waiting devotees, %s: booking committed to answer".formatted(waiting.devotees(), where()), "ms", Better.LOWER, series,
                Optional.of(Goal.absolute(Names.LONG_POLL, Optional.of("p99"), Bound.AT_MOST, mostMs, "milliseconds")),
                Optional.of(("%,d devotees who have paid begin to wait within one second. The first is decided %d s later, and from then on %.0f each second, in the order "
                        + "in which they began: all at once would measure how fast it decides. From PostgreSQL's time of the commit that books to the moment at "
                        + "which the load generator has the answer.").formatted(waiting.devotees(), waiting.untilDecision().toSeconds(), waiting.perSecond())));
    }

    private static Map<String, Double> spent(Spent spent) {
        return Map.of("requests", (double) spent.looks(), "application s", spent.applicationMs() / 1_000, "PostgreSQL s", spent.databaseMs() / 1_000);
    }

    private Measure requests(Samples samples) {
        return new Measure("wait-requests", "%,d waiting devotees: requests for a status".formatted(waiting.devotees()), "requests", Better.LOWER,
                ways.stream().map(way -> new Series(way, "", figures(samples, way, Spent::looks))).toList(),
                Optional.of(Goal.ratio(Names.LONG_POLL, Names.POLLING, Optional.empty(), Bound.AT_MOST, 0.1, "a tenth of polling")),
                Optional.of("From the beginning of the waits to the last answer."));
    }

    private Measure processorTime(Samples samples) {
        List<Series> series = new ArrayList<>();
        ways.forEach(way -> series.add(new Series(way, "application", figures(samples, way, spent -> spent.applicationMs() / 1_000))));
        ways.forEach(way -> series.add(new Series(way, "PostgreSQL", figures(samples, way, spent -> spent.databaseMs() / 1_000))));
        return new Measure("wait-processor", "%,d waiting devotees: processor time".formatted(waiting.devotees()), "s", Better.LOWER, series, Optional.empty(),
                Optional.of("In the same time, with what it takes to ask PhonePe about the open orders and to book them."));
    }

    private List<Double> figures(Samples samples, String way, ToDoubleFunction<Spent> figure) {
        return rounds().map(round -> figure.applyAsDouble(samples.of(phase(way, round)))).toList();
    }

    private Stream<Integer> rounds() {
        return IntStream.range(0, waiting.rounds()).boxed();
    }

    private static String phase(String way, int round) {
        return "waiting by " + way + " " + round;
    }

    @Override
    public void close() {
        other.ifPresent(Node::close);
    }
}
