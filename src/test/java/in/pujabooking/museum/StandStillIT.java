package in.pujabooking.museum;

import static in.pujabooking.museum.Family.STUCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import in.pujabooking.ApplicationNode;
import in.pujabooking.command.eventstore.PostgresEventStorageEngine;
import in.pujabooking.streams.TestStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GapAwareTrackingToken;

/**
 * The four faults that stopped the bookings of others when a booking hung on the reader of a stream. Each is played on a database of its own, with
 * one order to be hit and others beside it, and is over without a statement by hand.
 */
class StandStillIT extends FaultStage {

    @Exhibit(family = STUCK, failure = "A connection to the database died without a reset, and the thread that read from it waited for ever",
            happened = "pgjdbc/pgjdbc#1508 and #750; and this checkout before one decision was one transaction (docs/adr/0013)")
    void a_database_connection_dies_in_silence() {
        var cart = storefront.newCart(devotee);
        var order = storefront.newOrder(devotee, cart);
        wire.muteAt("BookingCreated", History.bookingId(cart));
        sandbox.outcome(order, "SUCCESS", "SEND");
        await().atMost(SOON).until(wire::hasMuted);
        assertThat(history.of(order)).as("in the midst of the transaction").doesNotContain("PaymentSucceeded");

        for (int i = 0; i < 3; i++) {
            isBookedAtOnce();
        }
        assertThat(history.bookings(cart)).isEmpty();

        await().atMost(Duration.ofSeconds(45)).until(() -> history.bookings(cart).equals(List.of(order)));
        assertThat(history.of(order)).containsOnlyOnce("PaymentSucceeded").doesNotContain("RefundRequested");
        assertThat(wire.isAbandoned()).as("given up by its client").isTrue();
        await().atMost(SOON).until(() -> node.bean(HikariDataSource.class).getHikariPoolMXBean().getActiveConnections() == 0);
        assertThat(node.counted("command.attempts.failed")).isPositive();
    }

    @Exhibit(family = STUCK, failure = "The numbers of events jumped by ten million, and the thread that read them got stuck, or ended, "
            + "while it noted ten million gaps",
            happened = "AxonIQ/AxonFramework#1241 and #2936; and this checkout before one decision was one transaction (docs/adr/0013)")
    void the_numbers_of_events_jump_by_ten_million() {
        isBookedAtOnce();
        var engine = node.bean(PostgresEventStorageEngine.class);
        var reader = new Reader(engine);
        long before = lastIndex();
        database.sql("SELECT setval('domain_event_global_index', last_value + 10000000) FROM domain_event_global_index").query().singleValue();

        var cart = isBookedAtOnce();
        assertThat(lastIndex()).isGreaterThan(before + 10_000_000);
        var booking = database.sql("SELECT event_identifier FROM domain_event WHERE aggregate_identifier = ?").param(History.bookingId(cart))
                .query(String.class).single();
        await().atMost(SOON).until(() -> reader.reaches(booking));
        await().atMost(SOON).until(() -> node.bean(TestStream.Follower.class).handled().contains(booking));
        isSmall(reader.token);
        await().atMost(SOON).untilAsserted(() -> isSmall((GapAwareTrackingToken) engine.createHeadToken()));
        assertThat(database.sql("SELECT max(length(token)) FROM token_entry WHERE processor_name = ?").param(TestStream.NAME)
                .query(Long.class).single()).isLessThan(1_000_000);
        await().atMost(SOON).until(() -> node.health(""), "UP"::equals);
        isBookedAtOnce();
    }

    @Exhibit(family = STUCK, failure = "One event that could not be read stopped the bookings of everybody",
            happened = "AxonIQ/AxonFramework#3126; and this checkout before one decision was one transaction (docs/adr/0013)")
    void a_success_can_not_be_read() {
        var newer = unreadable(capture(ReadsThemAll.RUPEES), "9");
        var incomplete = unreadable("", "1");
        var scrambled = unreadable(null, "1");
        var plain = unreadable(capture(PAISE), "1");
        var all = List.of(newer, incomplete, scrambled);

        isBookedAtOnce();
        await().alias("the one that can be read, behind those that can't").atMost(SOON)
                .until(() -> history.bookings(plain.cart()).equals(List.of(plain.order())));
        all.forEach(this::isRefusedUntilItCanBeRead);
        assertThat(node.counted("history.unreadable")).isPositive();
        assertThat(node.counted("safety.net.found")).isPositive();
        assertThat(kinds(newer)).containsExactly("UNKNOWN_EVENT");
        assertThat(kinds(incomplete)).containsExactly("UNREADABLE_EVENT");
        assertThat(kinds(scrambled)).containsExactly("UNREADABLE_EVENT");
        assertThat(ops.data("/api/ops/ledger/").at("/money/captured").decimalValue()).as("of the others").isPositive();

        try (var next = node.another(ApplicationNode.jdbcUrl(server), SHORT_TIMES, ReadsThemAll.class)) {
            await().atMost(SOON).until(() -> all.stream().allMatch(each -> history.bookings(each.cart()).equals(List.of(each.order()))));
            all.forEach(each -> {
                assertThat(history.of(each.order())).doesNotContain("RefundRequested");
                assertThat(next.storefront().status(devotee, each.cart()).path("booking_created").asBoolean()).isTrue();
            });
            assertThat(next.ops().data("/api/ops/ledger/").path("violations_by_kind").propertyNames())
                    .doesNotContain("UNKNOWN_EVENT", "UNREADABLE_EVENT");
        }
    }

    private void isRefusedUntilItCanBeRead(Checkout hit) {
        var status = storefront.get(devotee, "/api/payments/status/" + hit.order() + "/");
        assertThat(status.status()).isEqualTo(200);
        assertThat(storefront.status(devotee, hit.cart()).path("booking_created").asBoolean()).isFalse();
        assertThat(storefront.pay(devotee, hit.cart()).body().at("/data/payment_order/merchant_order_id").asString()).isEqualTo(hit.order());
        var refund = desk.refund(hit.order(), 100);
        assertThat(refund.status()).as(refund.body().toString()).isEqualTo(503);
        assertThat(refund.body().path("message").asString()).contains("a newer version of the service");
        assertThat(ops.get("/api/ops/checkouts/" + hit.cart() + "/why/").status()).isEqualTo(200);
    }

    @Exhibit(family = STUCK, failure = "One stored saga that could not be read stopped the other bookings of its worker",
            happened = "AxonIQ/AxonFramework#1357; and this checkout before one decision was one transaction (docs/adr/0013)")
    void a_stored_saga_can_not_be_read() {
        var cart = storefront.newCart(devotee);
        var order = storefront.newOrder(devotee, cart);
        double before = node.counted("saga.unreadable");
        Poison.forBookingOf(cart, database).during(() -> {
            sandbox.outcome(order, "SUCCESS", "SEND");
            await().atMost(SOON).until(() -> spoilSagaOf(order) == 1);
            isBookedAtOnce();
            await().atMost(SOON).until(() -> isPutAside(order));
            assertThat(history.of(order)).as("recorded although the saga can't be read").contains("BookingRetried");
            assertThat(history.bookings(cart)).isEmpty();
        });
        await().alias("its next deadline").atMost(SOON).until(() -> history.bookings(cart).equals(List.of(order)));
        assertThat(node.counted("saga.unreadable")).isGreaterThan(before);
        assertThat(history.of(order)).containsOnlyOnce("PaymentSucceeded").doesNotContain("RefundRequested");
    }

    @Exhibit(family = STUCK, failure = "A stored saga that waited for a refund could not be read, and nobody asked for the money again",
            happened = "AxonIQ/AxonFramework#1357; and this checkout before one decision was one transaction (docs/adr/0013)")
    void a_saga_that_waits_for_a_refund_can_not_be_read() {
        var failing = withStuckRefund();
        var first = onlyRefundOf(failing);
        assertThat(spoilSagaOf(failing)).isEqualTo(1);
        sandbox.refundOutcome(first, "FAILURE");
        await().atMost(SOON).until(() -> history.of(failing).contains("RefundFailed"));
        assertThat(isPutAside(failing)).isTrue();
        await().alias("refunded under a new id").atMost(SOON).until(() -> history.of(failing).contains("RefundCompleted"));
        assertThat(history.field(failing, "RefundRequested", "refundId")).hasSize(2).doesNotHaveDuplicates();

        var ending = withStuckRefund();
        assertThat(spoilSagaOf(ending)).isEqualTo(1);
        sandbox.refundOutcome(onlyRefundOf(ending), "SUCCESS");
        await().atMost(SOON).until(() -> history.of(ending).contains("RefundCompleted"));
        assertThat(isPutAside(ending)).isTrue();
        isBookedAtOnce();
        assertThat(history.of(ending)).containsOnlyOnce("RefundRequested");
        assertThat(kinds(new Checkout(cartOf(failing), failing))).isEmpty();
        assertThat(kinds(new Checkout(cartOf(ending), ending))).isEmpty();
    }

    /** A payment of a cart that another one has booked, whose automatic refund PhonePe does not get on with. */
    private String withStuckRefund() {
        var cart = storefront.newCart(devotee);
        var late = storefront.newOrder(devotee, cart);
        sandbox.outcome(late, "CANCEL", "SEND");
        await().atMost(SOON).until(() -> history.of(cart).contains("CartReleased"));
        sandbox.outcome(storefront.newOrder(devotee, cart), "SUCCESS", "SEND");
        await().atMost(SOON).until(() -> history.bookings(cart).size() == 1);
        sandbox.faults("{\"faults\": [{\"call\": \"REFUND\", \"kind\": \"REFUND_STUCK\", \"merchantOrderId\": \"%s\", \"times\": 1}]}".formatted(late));
        sandbox.outcome(late, Map.of("outcome", "SUCCESS", "force", true, "webhook", "SEND"));
        await().atMost(SOON).until(() -> history.of(late).contains("RefundAccepted"));
        return late;
    }

    private static String onlyRefundOf(String order) {
        return history.field(order, "RefundRequested", "refundId").getFirst();
    }

    private static String cartOf(String order) {
        return order.substring("CART_".length(), order.lastIndexOf('_'));
    }

    private static void isSmall(GapAwareTrackingToken token) {
        assertThat(token.getGaps()).hasSizeLessThanOrEqualTo(10_000);
    }

    /** Reads on from the head, whenever it is asked. */
    private static final class Reader {

        private final PostgresEventStorageEngine engine;
        private GapAwareTrackingToken token;

        Reader(PostgresEventStorageEngine engine) {
            this.engine = engine;
            this.token = (GapAwareTrackingToken) engine.createHeadToken();
        }

        boolean reaches(String event) {
            try (var events = engine.readEvents(token, false)) {
                return events.peek(read -> token = (GapAwareTrackingToken) read.trackingToken()).anyMatch(read -> event.equals(read.getIdentifier()));
            }
        }
    }
}
