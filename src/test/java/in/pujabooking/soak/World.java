package in.pujabooking.soak;

import in.pujabooking.Http;
import in.pujabooking.Ports;
import in.pujabooking.Sandbox;
import in.pujabooking.Storefront;
import in.pujabooking.kill.AppProcess;
import in.pujabooking.phonepe.sandbox.SandboxApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Nodes of the application as processes, on one PostgreSQL, with a PhonePe that misbehaves. */
final class World implements AutoCloseable {

    private static final long OPS = 39_999;

    private final EmbeddedPostgres database;
    private final ConfigurableApplicationContext phonePe;
    private final Sandbox sandbox;
    private final List<AppProcess> nodes;
    private final List<Storefront> storefronts;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger noted = new AtomicInteger();
    private final Map<String, Long> carts = new ConcurrentHashMap<>();

    World(int count, long seed) {
        var ports = IntStream.range(0, count).map(i -> Ports.free()).boxed().toList();
        var id = ProcessHandle.current().pid() + "-" + ports.getFirst();
        try {
            database = EmbeddedPostgres.builder().setDataDirectory(Path.of("target", "postgres-soak-" + id).toAbsolutePath())
                    .setRegisterShutdownHook(false).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        phonePe = SandboxApplication.start(Map.of("server.port", 0, "sandbox.data-dir", "", "sandbox.expire-after-override", "60s",
                "sandbox.webhook.url", "http://localhost:" + ports.getFirst() + "/api/payments/webhook/phonepe/",
                "sandbox.refund.confirm-after", "500ms", "sandbox.refund.complete-after", "500ms"));
        sandbox = new Sandbox("http://localhost:" + SandboxApplication.port(phonePe));
        sandbox.faults(faults(seed));
        nodes = ports.stream().map(port -> new AppProcess(port, settings(), Path.of("target", "soak-node-" + port + ".log")).start()).toList();
        storefronts = nodes.stream().map(node -> new Storefront(node.url())).toList();
    }

    private Map<String, Object> settings() {
        return new HashMap<>(Map.of("phonepe.sandbox.start", false, "phonepe.sandbox.port", SandboxApplication.port(phonePe),
                "phonepe.read-timeout", "2s", "startup.welcome", false,
                "spring.datasource.url", database.getJdbcUrl("postgres", "postgres"), "spring.datasource.username", "postgres"));
    }

    /** One call in twenty goes wrong: answered with 500, before or after it had its effect, or not answered in time. */
    private static String faults(long seed) {
        return """
                {"seed": %d, "faults": [
                  {"call": "STATUS", "kind": "STATUS_500", "probability": 0.03}, {"call": "STATUS", "kind": "TIMEOUT_BEFORE", "probability": 0.02, "delayMs": 4000},
                  {"call": "PAY", "kind": "STATUS_500", "probability": 0.01}, {"call": "PAY", "kind": "STATUS_500_AFTER", "probability": 0.02},
                  {"call": "PAY", "kind": "TIMEOUT_AFTER", "probability": 0.02, "delayMs": 4000}]}""".formatted(seed);
    }

    /** Nodes in turn, as behind a load balancer. */
    Storefront storefront() {
        return storefronts.get(Math.floorMod(turn.getAndIncrement(), storefronts.size()));
    }

    Sandbox sandbox() {
        return sandbox;
    }

    List<AppProcess> nodes() {
        return nodes;
    }

    void hasCart(long user, String cart) {
        carts.put(cart, user);
    }

    int carts() {
        return carts.size();
    }

    /** A request that met a dead node: expected here, and counted. */
    void noted(UncheckedIOException down) {
        noted.incrementAndGet();
    }

    JsonNode ledger() {
        var token = storefronts.getFirst().token(OPS, "ops");
        return Http.send("GET", nodes.getFirst().url() + "/api/ops/ledger/", Map.of("Authorization", "Bearer " + token), null).body().path("data");
    }

    Truth truth() {
        return Truth.of(sandbox.orders());
    }

    /** By the devotees' own lists. */
    List<String> bookedTwice() {
        var bookings = new HashMap<String, Integer>();
        carts.values().stream().distinct().forEach(user -> storefronts.getFirst().get(user, "/api/booking/bookings/").body()
                .forEach(booking -> bookings.merge(booking.path("cart_id").asString(), 1, Integer::sum)));
        return bookings.entrySet().stream().filter(entry -> entry.getValue() > 1).map(Map.Entry::getKey).toList();
    }

    /** The time that people take; nothing is awaited by it. */
    void pause(int milliseconds) {
        try {
            new CountDownLatch(1).await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static void get(Future<?> task) {
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError("A devotee got stuck", e.getCause());
        }
    }

    /**
     * What PhonePe itself says.
     *
     * @param orders   how many orders it has
     * @param captured the amounts, in paise, of those that were paid
     */
    record Truth(int orders, List<Long> captured) {

        static Truth of(JsonNode orders) {
            return new Truth(orders.size(), orders.valueStream().filter(order -> "COMPLETED".equals(order.path("state").asString()))
                    .map(order -> order.path("capturedAmount").asLong()).toList());
        }

        BigDecimal capturedRupees() {
            return BigDecimal.valueOf(captured.stream().mapToLong(Long::longValue).sum(), 2);
        }
    }

    @Override
    public void close() {
        nodes.forEach(AppProcess::close);
        phonePe.close();
        try {
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
