package in.pujabooking.museum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.ApplicationNode;
import in.pujabooking.Ops;
import in.pujabooking.PlantedEvents;
import in.pujabooking.Sandbox;
import in.pujabooking.Storefront;
import in.pujabooking.streams.TestStream;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node with short time-outs on a database of its own, behind a wire that can die: faults that would harm other tests are played here. */
abstract class FaultStage {

    static final Duration SOON = Duration.ofSeconds(20);
    /** What a booking beside the fault may take, on a busy machine: less than a connection that is dead. */
    static final Duration AT_ONCE = Duration.ofSeconds(6);
    static final long PAISE = 99_900;
    static final AtomicLong DEVOTEES = new AtomicLong(9500);
    static final Map<String, Object> SHORT_TIMES = Map.of(
            "spring.datasource.hikari.data-source-properties.socketTimeout", 8,
            "spring.datasource.hikari.data-source-properties.options",
            "-c lock_timeout=250 -c statement_timeout=15000 -c idle_in_transaction_session_timeout=10000",
            "safety-net.every", "1s", "safety-net.grace", "3s", "phonepe.refund.first-poll", "200ms", "streams.look-every", "1s");

    static EmbeddedPostgres server;
    static TcpProxy wire;
    static ApplicationNode node;
    static Storefront storefront;
    static Sandbox sandbox;
    static JdbcClient database;
    static History history;
    static Ops ops;
    static OpsDesk desk;

    final long devotee = DEVOTEES.incrementAndGet();

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().start();
        wire = new TcpProxy(server.getPort());
        node = ApplicationNode.first("jdbc:postgresql://localhost:%d/postgres".formatted(wire.port()), SHORT_TIMES, TestStream.class);
        storefront = node.storefront();
        sandbox = node.sandbox();
        database = ApplicationNode.database(server);
        history = new History(database);
        ops = node.ops();
        desk = new OpsDesk(ops);
        new FaultStage() { }.isBooked();
    }

    @AfterAll
    static void stop() throws IOException {
        node.close();
        wire.close();
        server.close();
    }

    @AfterEach
    void noFaults() {
        sandbox.noFaults();
    }

    static int spoilSagaOf(String order) {
        return database.sql("""
                UPDATE saga_entry SET serialized_saga = 'no saga'
                WHERE saga_id IN (SELECT saga_id FROM association_value_entry WHERE association_value = ?)""").param(order).update();
    }

    static boolean isPutAside(String order) {
        return database.sql("SELECT count(*) FROM unreadable_saga WHERE merchant_order_id = ?").param(order).query(Long.class).single() > 0;
    }

    record Checkout(String cart, String order) {
    }

    static String capture(long amount) {
        return ", \"capture\": {\"amount\": %d, \"phonePeOrderId\": \"OMO1\", \"transactionId\": \"OM1\"}".formatted(amount);
    }

    /**
     * An open order whose success another node has recorded, a while ago.
     *
     * @param capture the end of the event's JSON; null for an event that is no JSON
     */
    Checkout unreadable(String capture, String revision) {
        var cart = storefront.newCart(devotee);
        var order = storefront.newOrder(devotee, cart);
        var purchase = database.sql("SELECT payload::jsonb -> 'purchase' FROM domain_event WHERE aggregate_identifier = ? AND sequence_number = 0")
                .param(order).query(String.class).single();
        var json = "{\"merchantOrderId\": \"%s\", \"purchase\": %s%s}".formatted(order, purchase, capture == null ? capture(PAISE) : capture);
        new PlantedEvents(database).event(order, "PaymentOrder", "PaymentSucceeded", revision, capture == null ? ReadsThemAll.scramble(json) : json);
        return new Checkout(cart, order);
    }

    /** Somebody else pays and is booked, as if nothing were wrong. @return the cart */
    String isBookedAtOnce() {
        var begun = Instant.now();
        var cart = isBooked();
        assertThat(Duration.between(begun, Instant.now())).as("from the cart to the booking").isLessThan(AT_ONCE);
        return cart;
    }

    String isBooked() {
        var cart = storefront.newCart(devotee);
        sandbox.outcome(storefront.newOrder(devotee, cart), "SUCCESS", "SEND");
        await().pollInterval(Duration.ofMillis(50)).atMost(SOON).until(() -> storefront.status(devotee, cart).path("booking_created").asBoolean());
        return cart;
    }

    static List<String> kinds(Checkout checkout) {
        return ops.data("/api/ops/ledger/").path("violations").valueStream()
                .filter(violation -> checkout.cart().equals(violation.path("cart_id").asString()) || violation.path("story").toString().contains(checkout.order()))
                .map(violation -> violation.path("kind").asString()).distinct().toList();
    }

    static long lastIndex() {
        return database.sql("SELECT max(global_index) FROM domain_event").query(Long.class).single();
    }
}
