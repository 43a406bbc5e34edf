package in.pujabooking.bench.measure;

import in.pujabooking.bench.Plan;
import in.pujabooking.bench.lab.Lab;
import in.pujabooking.bench.lab.Shop;
import in.pujabooking.bench.limit.Disk;
import in.pujabooking.bench.load.LoadRun;
import in.pujabooking.bench.load.PhaseBuilder;
import in.pujabooking.bench.load.Sample;
import in.pujabooking.bench.load.Samples;
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
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Ours and the CRUD twin under the same load, in turn: the one stands still while the other is measured. */
public final class Contest implements AutoCloseable {

    private static final int USERS = 32;

    private final Lab lab;
    private final Plan plan;
    private final Shop ours;
    private final Shop twin;
    private final Map<Shop, List<String>> tokens;

    public Contest(Lab lab, Plan plan) {
        this.lab = lab;
        this.plan = plan;
        CompletableFuture<Shop> other = CompletableFuture.supplyAsync(lab::twin);
        this.ours = lab.ours();
        this.twin = other.join();
        this.tokens = Map.of(ours, ours.tokens(USERS), twin, twin.tokens(USERS));
    }

    private Shop other(Shop shop) {
        return shop == ours ? twin : ours;
    }

    private List<String> tokens(Shop shop) {
        return tokens.get(shop);
    }

    /** Everything that is measured under load from outside, in two runs: the second one needs to know what the first one reached. */
    public List<Measure> underLoad() {
        List<String> carts = bookedCarts();
        var run = new LoadRun(lab, "load");
        for (Shop shop : List.of(ours, twin)) {
            checkouts(run, shop, "warm-up " + shop.name(), USERS, plan.warmUp());
        }
        rounds(round -> inTurn(round).forEach(shop -> checkouts(run, shop, many(shop, round), USERS, plan.round())));
        rounds(round -> inTurn(round).forEach(shop -> checkouts(run, shop, one(shop, round), 1, plan.round().dividedBy(2))));
        rounds(round -> alone(run, ours, "idle " + round).by(1, plan.round()).polling(Duration.ZERO).webhooks());
        alone(run, ours, "warm-up status").by(USERS, plan.warmUp().dividedBy(4)).statusOf(carts);
        alone(run, twin, "warm-up constant").by(USERS, plan.warmUp().dividedBy(4)).constants();
        rounds(round -> {
            alone(run, ours, "status " + round).by(USERS, plan.round().dividedBy(2)).statusOf(carts);
            alone(run, twin, "constant " + round).by(USERS, plan.round().dividedBy(2)).constants();
        });
        Samples samples = run.play();
        thaw();
        List<Measure> measures = new ArrayList<>(List.of(rates(samples), latency(samples)));
        measures.add(webhooks(samples, busy(Math.max(1, 0.7 * best(samples)))));
        measures.add(statusReads(samples));
        return measures;
    }

    private Samples busy(double checkoutsPerSecond) {
        var run = new LoadRun(lab, "busy");
        rounds(round -> alone(run, ours, "busy " + round).by(1, plan.round()).beside(checkoutsPerSecond).polling(Duration.ofMillis(2)).webhooks());
        Samples samples = run.play();
        thaw();
        return samples;
    }

    private double best(Samples samples) {
        return figures(round -> samples.perSecond(many(ours, round))).stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /** A booked cart for each token of ours. */
    private List<String> bookedCarts() {
        twin.freeze();
        List<String> carts = tokens(ours).stream().flatMap(token -> ours.book(1, token).stream()).toList();
        twin.thaw();
        return carts;
    }

    private Measure rates(Samples samples) {
        return new Measure("checkouts", "Whole checkouts, 32 users", "checkouts/s", Better.HIGHER, List.of(
                new Series(Names.OURS, "", figures(round -> samples.perSecond(many(ours, round))), quantiles(samples, many(ours, 0))),
                new Series(Names.TWIN, "", figures(round -> samples.perSecond(many(twin, round))), quantiles(samples, many(twin, 0)))),
                Optional.of(new Goal(Names.OURS, Names.TWIN, Optional.empty(), Bound.AT_LEAST, 1.0, "as many as the twin")),
                Optional.of("POST cart, POST payment, outcome on the sandbox, status every 20 ms until BK-... is there. p50 and p99: milliseconds of a whole "
                        + "checkout, in the first round."));
    }

    private static Map<String, Double> quantiles(Samples samples, String phase) {
        return Map.of("p50 ms", samples.millis(phase, 0.5, Sample::nanos), "p99 ms", samples.millis(phase, 0.99, Sample::nanos));
    }

    private Measure latency(Samples samples) {
        double share = new SandboxShare(lab).millis(plan.smoke() ? 10 : 200);
        return new Measure("one-user", "One checkout by one user, without the sandbox's share", "ms", Better.LOWER, List.of(
                new Series(Names.OURS, "", figures(round -> withoutSandbox(samples, one(ours, round), share))),
                new Series(Names.TWIN, "", figures(round -> withoutSandbox(samples, one(twin, round), share)))),
                Optional.of(new Goal(Names.OURS, Names.TWIN, Optional.empty(), Bound.AT_MOST, 1.5, "not much slower than the twin")),
                Optional.of(("Median from the first request until BK-... is visible, looked for every 2 ms, less what the sandbox itself took: %.1f ms for pay, "
                        + "outcome until its webhook, and order status, measured by themselves.").formatted(share)));
    }

    private static double withoutSandbox(Samples samples, String phase, double share) {
        return Math.max(0, samples.millis(phase, 0.5, Sample::nanos) - share);
    }

    private void checkouts(LoadRun run, Shop shop, String name, int users, Duration time) {
        alone(run, shop, name).by(users, time).polling(Duration.ofMillis(users == 1 ? 2 : 20)).checkouts();
    }

    private PhaseBuilder alone(LoadRun run, Shop shop, String phase) {
        return run.phase(phase).on(shop, tokens(shop)).whileFrozen(List.of(other(shop)));
    }

    private Measure statusReads(Samples samples) {
        return new Measure("status-reads", "Status reads, 32 users", "reads/s", Better.HIGHER, List.of(
                new Series(Names.OURS, "", figures(round -> samples.perSecond("status " + round)), quantiles(samples, "status 0")),
                new Series(Names.CONSTANT, "", figures(round -> samples.perSecond("constant " + round)), quantiles(samples, "constant 0"))),
                Optional.of(new Goal(Names.OURS, Names.CONSTANT, Optional.empty(), Bound.AT_LEAST, 0.7, "close to no work at all")),
                Optional.of("GET payments/cart/status/ of a booked cart, beside a constant answer of the same size behind the same kind of security chain."));
    }

    private Measure webhooks(Samples idle, Samples busy) {
        double commit = (Disk.flushMicros(lab) + Disk.roundTripMicros(lab.postgres())) / 1_000;
        String limit = "one commit";
        List<Series> series = new ArrayList<>();
        for (double share : new double[] {0.5, 0.99}) {
            series.add(new Series(Names.OURS, variant("idle", share), figures(round -> idle.millis("idle " + round, share, Sample::nanos))));
            series.add(new Series(limit, variant("idle", share), figures(round -> commit)));
            series.add(new Series(Names.OURS, variant("busy", share), figures(round -> busy.millis("busy " + round, share, Sample::nanos))));
            series.add(new Series(limit, variant("busy", share), figures(round -> commit)));
        }
        return new Measure("webhook", "Webhook sent to booking visible", "ms", Better.LOWER, series,
                Optional.of(new Goal(Names.OURS, limit, Optional.of(variant("idle", 0.99)), Bound.AT_MOST, 10, "ten commits of this disk")),
                Optional.of(("One commit: a flush of this disk by pg_test_fsync (fdatasync) and a round trip to PostgreSQL, %.3f ms together. Busy: at 70 %% of the "
                        + "checkouts per second that ours reached, with the load generator and the sandbox on the same two cores.").formatted(commit)));
    }

    private static String variant(String when, double share) {
        return "%s p%.0f".formatted(when, 100 * share);
    }

    /** What one checkout costs the database. */
    public List<Measure> costs() {
        twin.freeze();
        var oursCost = Cost.of(lab.postgres(), ours, tokens(ours).getFirst(), plan.costed(), plan.probeRound());
        twin.thaw();
        ours.freeze();
        var twinCost = Cost.of(lab.postgres(), twin, tokens(twin).getFirst(), plan.costed(), plan.probeRound());
        ours.thaw();
        return Cost.measures(oursCost, twinCost);
    }

    /** Resident memory after all that load. */
    double residentMegabytes() {
        return ours.application().residentMegabytes();
    }

    private void rounds(IntConsumer round) {
        IntStream.range(0, plan.rounds()).forEach(round);
    }

    private List<Double> figures(IntToDoubleFunction figure) {
        return IntStream.range(0, plan.rounds()).mapToObj(figure::applyAsDouble).toList();
    }

    private void thaw() {
        ours.thaw();
        twin.thaw();
    }

    /** A B, B A, A B, ... so that a drift of the machine hits both alike. */
    private List<Shop> inTurn(int round) {
        return round % 2 == 0 ? List.of(ours, twin) : List.of(twin, ours);
    }

    private static String many(Shop shop, int round) {
        return "32 users " + shop.name() + " " + round;
    }

    private static String one(Shop shop, int round) {
        return "1 user " + shop.name() + " " + round;
    }

    @Override
    public void close() {
        ours.close();
        twin.close();
    }
}
