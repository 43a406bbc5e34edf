package in.pujabooking.bench.measure;

import in.pujabooking.bench.lab.Settling;
import in.pujabooking.bench.load.LoadRun;
import in.pujabooking.bench.load.PhaseBuilder;
import in.pujabooking.bench.load.Samples;
import in.pujabooking.bench.load.Spent;
import in.pujabooking.bench.report.Better;
import in.pujabooking.bench.report.Bound;
import in.pujabooking.bench.report.Goal;
import in.pujabooking.bench.report.Measure;
import in.pujabooking.bench.report.Series;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads of a status, beside an answer that costs nothing. */
final class StatusReads implements LoadMeasure {

    private static final int WARM_UP_EACH = 250;

    private final Contestants contestants;
    private final List<String> carts;

    /** @param carts booked ones of ours, one for each token */
    StatusReads(Contestants contestants, List<String> carts) {
        this.contestants = contestants;
        this.carts = carts;
    }

    @Override
    public String what() {
        return "status reads";
    }

    @Override
    public void addTo(LoadRun run) {
        for (String who : List.of(Names.OURS, Names.CONSTANT)) {
            IntStream.range(0, contestants.plan().warmUpRounds()).forEach(round -> read(phase(run, who, warmUp(who, round))
                    .byEach(Contestants.USERS, contestants.plan().smoke() ? 1 : WARM_UP_EACH).toWarmUp(who), who));
        }
        contestants.rounds(round -> inTurn(round).forEach(who ->
                read(phase(run, who, warm(who, round)).by(Contestants.USERS, contestants.plan().round().dividedBy(2)), who)));
    }

    private PhaseBuilder phase(LoadRun run, String who, String name) {
        return contestants.alone(run, who.equals(Names.OURS) ? contestants.ours() : contestants.twin(), name);
    }

    private void read(PhaseBuilder phase, String who) {
        if (who.equals(Names.OURS)) {
            phase.statusOf(carts);
        } else {
            phase.constants();
        }
    }

    private static List<String> inTurn(int round) {
        List<String> both = List.of(Names.OURS, Names.CONSTANT);
        return round % 2 == 0 ? both : both.reversed();
    }

    @Override
    public List<Measure> measures(Samples samples) {
        return List.of(new Measure("status-reads", "Status reads, 32 users", "reads/s", Better.HIGHER,
                Stream.of(Names.OURS, Names.CONSTANT).map(who -> new Series(who, "", rates(samples, who),
                        Map.of("p50 ms", samples.millis(warm(who, 0), 0.5), "p99 ms", samples.millis(warm(who, 0), 0.99)))).toList(),
                Optional.of(Goal.ratio(Names.OURS, Names.CONSTANT, Optional.empty(), Bound.AT_LEAST, 0.7, "close to no work at all")),
                Optional.of(("GET payments/cart/status/ of a booked cart, beside a constant answer of the same size behind the same kind of security chain. "
                        + "Warm-up by rounds of %,d reads: %s, %s.").formatted(Contestants.USERS * WARM_UP_EACH, warmth(samples, Names.OURS),
                        warmth(samples, Names.CONSTANT)))));
    }

    private List<Double> rates(Samples samples, String who) {
        long seconds = Math.max(1, contestants.plan().round().dividedBy(2).toSeconds());
        return IntStream.range(0, contestants.plan().rounds()).mapToObj(round -> samples.perSecond(warm(who, round), seconds)).toList();
    }

    private String warmth(Samples samples, String who) {
        List<Double> rounds = IntStream.range(0, contestants.plan().warmUpRounds()).mapToObj(round -> samples.find(warmUp(who, round)))
                .flatMap(Optional::stream).map(Spent::applicationMsEach).toList();
        return who + " " + new Settling(rounds).text();
    }

    private static String warmUp(String who, int round) {
        return "warm-up reads " + who + " " + round;
    }

    private static String warm(String who, int round) {
        return "reads " + who + " " + round;
    }
}
