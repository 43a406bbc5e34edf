package in.pujabooking.bench.measure;

import in.pujabooking.bench.lab.Settling;
import in.pujabooking.bench.lab.Shop;
import in.pujabooking.bench.load.LoadRun;
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

/** Whole checkouts of many users: first to warm up, which is reported as the cold figure, then in turn. */
final class Checkouts implements LoadMeasure {

    private static final String COLD = "cold";
    private static final String WARM = "warm";
    private static final Duration IDLE = Duration.ofSeconds(10);

    private final Contestants contestants;
    private double best;

    Checkouts(Contestants contestants) {
        this.contestants = contestants;
    }

    @Override
    public String what() {
        return "warm-up, checkouts of 32 users";
    }

    /** The most checkouts per second that ours reached in a round; known after {@link #measures}. */
    double best() {
        return best;
    }

    @Override
    public void addTo(LoadRun run) {
        contestants.both().forEach(shop -> IntStream.range(0, contestants.plan().warmUpRounds()).forEach(round ->
                contestants.alone(run, shop, warmUp(shop, round)).byEach(Contestants.USERS, contestants.plan().warmUpEach())
                        .polling(Contestants.POLL_OF_MANY).toWarmUp(shop.name()).checkouts()));
        contestants.rounds(round -> contestants.inTurn(round).forEach(shop -> contestants.alone(run, shop, warm(shop, round))
                .by(Contestants.USERS, contestants.plan().round()).polling(Contestants.POLL_OF_MANY).checkouts()));
        Duration idle = contestants.plan().smoke() ? Duration.ofSeconds(1) : IDLE;
        contestants.both().forEach(shop -> contestants.alone(run, shop, idle(shop)).by(1, idle).idle());
    }

    @Override
    public List<Measure> measures(Samples samples) {
        Measure rates = rates(samples);
        best = rates.series().stream().filter(series -> series.who().equals(Names.OURS)).flatMap(series -> series.rounds().stream())
                .mapToDouble(Double::doubleValue).max().orElseThrow();
        return List.of(rates, processorTime(samples), warmUps(samples));
    }

    private Measure rates(Samples samples) {
        List<Series> series = new ArrayList<>();
        contestants.both().forEach(shop -> series.add(new Series(shop.name(), COLD, List.of(samples.perSecond(warmUp(shop, 0))))));
        contestants.both().forEach(shop -> series.add(new Series(shop.name(), WARM, contestants.figures(shop,
                (of, round) -> samples.perSecond(warm(of, round), contestants.plan().round().toSeconds())),
                Map.of("p50 ms", samples.millis(warm(shop, 0), 0.5), "p99 ms", samples.millis(warm(shop, 0), 0.99),
                        "status polls each", samples.of(warm(shop, 0)).looksEach()))));
        return new Measure("checkouts", "Whole checkouts, 32 users", "checkouts/s", Better.HIGHER, series,
                Optional.of(Goal.ratio(Names.OURS, Names.TWIN, Optional.of(WARM), Bound.AT_LEAST, 0.85, "nearly as many as the twin")),
                Optional.of(("POST cart, POST payment, outcome on the sandbox, status every 20 ms until BK-... is there. Cold: the first %,d checkouts after the "
                        + "start. p50 and p99: milliseconds of a whole checkout, in the first warm round.").formatted(perWarmUpRound())));
    }

    private Measure processorTime(Samples samples) {
        List<Series> series = new ArrayList<>();
        contestants.both().forEach(shop -> series.add(new Series(shop.name(), COLD, List.of(both(withoutIdle(samples, shop, warmUp(shop, 0)))))));
        series.addAll(warm(samples, WARM, Checkouts::both));
        series.addAll(warm(samples, WARM + ", application", Spent::applicationMsEach));
        series.addAll(warm(samples, WARM + ", PostgreSQL", Spent::databaseMsEach));
        return new Measure("checkout-processor", "Processor time of a checkout, 32 users", "ms", Better.LOWER, series,
                Optional.of(Goal.ratio(Names.OURS, Names.TWIN, Optional.of(WARM), Bound.AT_MOST, 1.2, "application and PostgreSQL together")),
                Optional.of("User and system time of the application's process and of all of PostgreSQL's, in the rounds above with their status polls, by the "
                        + "kernel's count; what the idle application and its database take in the same time is taken off. Cold and warm without a further "
                        + "word: both together."));
    }

    private List<Series> warm(Samples samples, String variant, ToDoubleFunction<Spent> figure) {
        return contestants.series(variant, (shop, round) -> figure.applyAsDouble(withoutIdle(samples, shop, warm(shop, round))));
    }

    private static double both(Spent spent) {
        return spent.applicationMsEach() + spent.databaseMsEach();
    }

    private static Spent withoutIdle(Samples samples, Shop shop, String phase) {
        return samples.of(phase).withoutIdle(samples.of(idle(shop)));
    }

    private Measure warmUps(Samples samples) {
        List<Series> series = new ArrayList<>();
        List<String> ends = new ArrayList<>();
        for (Shop shop : contestants.both()) {
            List<Double> rounds = IntStream.range(0, contestants.plan().warmUpRounds()).mapToObj(round -> samples.find(warmUp(shop, round)))
                    .flatMap(Optional::stream).map(Spent::applicationMsEach).toList();
            IntStream.range(0, rounds.size()).forEach(round -> series.add(new Series(shop.name(), "round " + (round + 1), List.of(rounds.get(round)))));
            ends.add(shop.name() + " " + new Settling(rounds).text());
        }
        return new Measure("warm-up", "Processor time of the application for a checkout while it warms up", "ms", Better.LOWER, series, Optional.empty(),
                Optional.of("Rounds of %,d checkouts, until three rounds lie within 10 %% of each other, at most %d: %s.".formatted(perWarmUpRound(),
                        contestants.plan().warmUpRounds(), String.join(", ", ends))));
    }

    private int perWarmUpRound() {
        return Contestants.USERS * contestants.plan().warmUpEach();
    }

    private static String warmUp(Shop shop, int round) {
        return "warm-up " + shop.name() + " " + round;
    }

    private static String warm(Shop shop, int round) {
        return "32 users " + shop.name() + " " + round;
    }

    private static String idle(Shop shop) {
        return "idle " + shop.name();
    }
}
