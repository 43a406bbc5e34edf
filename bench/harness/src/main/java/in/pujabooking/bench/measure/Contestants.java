package in.pujabooking.bench.measure;

import in.pujabooking.bench.Plan;
import in.pujabooking.bench.lab.Contestant;
import in.pujabooking.bench.lab.Lab;
import in.pujabooking.bench.lab.Shop;
import in.pujabooking.bench.load.LoadRun;
import in.pujabooking.bench.load.PhaseBuilder;
import in.pujabooking.bench.report.Series;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/** Ours and the CRUD twin, of which the one stands still while the other is measured. */
final class Contestants implements AutoCloseable {

    static final int USERS = 32;
    /** Between two looks at the status in a checkout of many users, and of one. */
    static final Duration POLL_OF_MANY = Duration.ofMillis(20);
    static final Duration POLL_OF_ONE = Duration.ofMillis(2);

    private final Plan plan;
    private final Shop ours;
    private final Shop twin;
    private final Map<Shop, List<String>> tokens;

    private Contestants(Plan plan, Shop ours, Shop twin) {
        this.plan = plan;
        this.ours = ours;
        this.twin = twin;
        this.tokens = Map.of(ours, ours.tokens(USERS), twin, twin.tokens(USERS));
    }

    static Contestants start(Lab lab, Plan plan, Contestant ours, Contestant twin) {
        CompletableFuture<Shop> other = CompletableFuture.supplyAsync(() -> lab.start(twin));
        return new Contestants(plan, lab.start(ours), other.join());
    }

    Plan plan() {
        return plan;
    }

    Shop ours() {
        return ours;
    }

    Shop twin() {
        return twin;
    }

    List<Shop> both() {
        return List.of(ours, twin);
    }

    private Shop other(Shop shop) {
        return shop == ours ? twin : ours;
    }

    List<String> tokens(Shop shop) {
        return tokens.get(shop);
    }

    PhaseBuilder alone(LoadRun run, Shop shop, String phase) {
        return run.phase(phase, shop, tokens(shop)).whileFrozen(List.of(other(shop)));
    }

    /** A B, B A, A B, ... so that a drift of the machine hits both alike. */
    List<Shop> inTurn(int round) {
        return round % 2 == 0 ? both() : both().reversed();
    }

    void rounds(IntConsumer round) {
        IntStream.range(0, plan.rounds()).forEach(round);
    }

    List<Double> figures(Shop shop, ToDoubleBiFunction<Shop, Integer> figure) {
        return IntStream.range(0, plan.rounds()).mapToObj(round -> figure.applyAsDouble(shop, round)).toList();
    }

    /** Both with the same figure. */
    List<Series> series(String variant, ToDoubleBiFunction<Shop, Integer> figure) {
        return both().stream().map(shop -> new Series(shop.name(), variant, figures(shop, figure))).toList();
    }

    /** A booked cart of ours for each of its tokens. */
    List<String> bookedCarts() {
        twin.freeze();
        try {
            return tokens(ours).stream().flatMap(token -> ours.book(1, token).stream()).toList();
        } finally {
            twin.thaw();
        }
    }

    void thaw() {
        ours.thaw();
        twin.thaw();
    }

    @Override
    public void close() {
        ours.close();
        twin.close();
    }
}
