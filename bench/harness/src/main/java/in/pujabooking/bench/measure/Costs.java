package in.pujabooking.bench.measure;

import in.pujabooking.bench.lab.Lab;
import in.pujabooking.bench.lab.Pause;
import in.pujabooking.bench.lab.Postgres;
import in.pujabooking.bench.lab.Shop;
import in.pujabooking.bench.lab.Web;
import in.pujabooking.bench.report.Better;
import in.pujabooking.bench.report.Bound;
import in.pujabooking.bench.report.Goal;
import in.pujabooking.bench.report.Measure;
import in.pujabooking.bench.report.Series;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What one checkout costs the database without a status poll, and what one poll costs; one user, what the idle application does taken off. */
final class Costs {

    private static final String CHECKOUT = "checkout without polls";
    private static final String POLL = "one status poll";
    /** A session of PostgreSQL that has become idle keeps its last statistics to itself for ten seconds. */
    private static final Duration SETTLE = Duration.ofSeconds(11);
    private static final Duration SETTLE_OF_SMOKE = Duration.ofMillis(1_500);
    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final int ROUNDS = 3;

    private final Postgres postgres;
    private final Contestants contestants;
    private final Map<Shop, Cost> idlePerSecond = new HashMap<>();
    private final Map<Shop, List<Cost>> checkouts = new HashMap<>();
    private final Map<Shop, List<Cost>> polls = new HashMap<>();

    Costs(Lab lab, Contestants contestants) {
        this.postgres = lab.postgres();
        this.contestants = contestants;
    }

    List<Measure> measure() {
        postgres.trackStatements(true);
        try {
            contestants.both().forEach(shop -> alone(shop, () -> rest(shop)));
            IntStream.range(0, Math.min(ROUNDS, contestants.plan().rounds())).forEach(round ->
                    contestants.inTurn(round).forEach(shop -> alone(shop, () -> round(shop))));
        } finally {
            postgres.trackStatements(false);
        }
        return List.of(
                measure("cost-commits", "Commits of a checkout", "commits", Cost::commits, Optional.of(8.0), "Transactions that only read count too."),
                measure("cost-statements", "SQL statements of a checkout", "statements", Cost::statements, Optional.of(30.0),
                        "As pg_stat_statements counts them: BEGIN is among them, the COMMIT of the driver is not."),
                measure("cost-wal", "Write-ahead log of a checkout", "bytes", Cost::walBytes, Optional.empty(), "Checkpoints' full pages are in it."),
                measure("cost-rows", "Rows written by a checkout", "rows", Cost::rows, Optional.empty(), "Inserted, updated and deleted."),
                idle());
    }

    private void alone(Shop shop, Runnable work) {
        contestants.both().stream().filter(other -> other != shop).forEach(Shop::freeze);
        try {
            work.run();
        } finally {
            contestants.thaw();
        }
    }

    private void rest(Shop shop) {
        settle();
        Spent spent = spent(shop, () -> Pause.of(contestants.plan().smoke() ? SETTLE_OF_SMOKE : IDLE));
        idlePerSecond.put(shop, spent.cost().times(1 / spent.seconds()));
    }

    private void round(Shop shop) {
        String token = contestants.tokens(shop).getFirst();
        int times = contestants.plan().costed();
        List<String> carts = new ArrayList<>();
        var looks = new LongAdder();
        settle();
        Cost booked = withoutIdle(shop, () -> {
            try (var look = new BookingLook(postgres, shop)) {
                carts.addAll(shop.book(times, token, look));
                looks.add(look.looks());
            }
        });
        add(checkouts, shop, booked.minus(new Cost(looks.sum(), looks.sum(), 0, 0)).times(1.0 / times));
        add(polls, shop, withoutIdle(shop, () -> carts.forEach(cart -> Web.get(shop.statusUrl(cart), token))).times(1.0 / times));
    }

    private static void add(Map<Shop, List<Cost>> costs, Shop shop, Cost cost) {
        costs.computeIfAbsent(shop, first -> new ArrayList<>()).add(cost);
    }

    private record Spent(Cost cost, double seconds) {
    }

    private Cost withoutIdle(Shop shop, Runnable work) {
        Spent spent = spent(shop, work);
        return spent.cost().minus(idlePerSecond.get(shop).times(spent.seconds()));
    }

    /** From a settled state to a settled state. */
    private Spent spent(Shop shop, Runnable work) {
        long begun = System.nanoTime();
        Cost before = Cost.now(postgres, shop.database());
        work.run();
        settle();
        return new Spent(Cost.now(postgres, shop.database()).minus(before), (System.nanoTime() - begun) / 1e9);
    }

    private void settle() {
        Pause.of(contestants.plan().smoke() ? SETTLE_OF_SMOKE : SETTLE);
    }

    private Measure measure(String id, String title, String unit, ToDoubleFunction<Cost> figure, Optional<Double> most, String explanation) {
        List<Series> series = new ArrayList<>();
        contestants.both().forEach(shop -> series.add(series(shop, CHECKOUT, checkouts, figure)));
        contestants.both().forEach(shop -> series.add(series(shop, POLL, polls, figure)));
        return new Measure(id, title, unit, Better.LOWER, series,
                most.map(bound -> Goal.absolute(Names.OURS, Optional.of(CHECKOUT), Bound.AT_MOST, bound, "by itself")),
                Optional.of("One checkout after the other by one user, the webhook sent. The booking is looked for in the database, and those looks are taken off; what "
                        + "the idle application does in the same time, too. A status poll is measured by itself, of a booked cart. " + explanation));
    }

    private static Series series(Shop shop, String variant, Map<Shop, List<Cost>> costs, ToDoubleFunction<Cost> figure) {
        return new Series(shop.name(), variant, costs.get(shop).stream().map(cost -> Math.max(0, figure.applyAsDouble(cost))).toList());
    }

    private Measure idle() {
        return new Measure("idle-statements", "SQL statements of an idle node", "statements/s", Better.LOWER, contestants.both().stream()
                .map(shop -> new Series(shop.name(), "", List.of(idlePerSecond.get(shop).statements()))).toList(),
                Optional.of(Goal.absolute(Names.OURS, Optional.empty(), Bound.AT_MOST, 3, "each second")),
                Optional.of("Over %d s after all that load.".formatted(IDLE.toSeconds())));
    }
}
