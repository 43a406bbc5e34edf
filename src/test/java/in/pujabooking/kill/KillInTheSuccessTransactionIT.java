package in.pujabooking.kill;

import static in.pujabooking.kill.OneNode.bookingOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/**
 * kill -9 within the transaction of a success, at the statement that another writer holds up: nothing of it is there, and started again the
 * application books once.
 */
class KillInTheSuccessTransactionIT {

    private static final long USER = 23;
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration AFTER_A_START = Duration.ofSeconds(60);
    private static final String NEXT_PLACE = """
            INSERT INTO domain_event (event_identifier, aggregate_identifier, sequence_number, time_stamp, payload_type, payload, meta_data)
            SELECT 'held', '%1$s', coalesce(max(sequence_number) + 1, 0), '', '', '{}', '{}' FROM domain_event WHERE aggregate_identifier = '%1$s'""";

    private static OneNode node;

    private final String cart = node.storefront.newCart(USER);
    private final String order = node.storefront.newOrder(USER, cart);

    @BeforeAll
    static void start() {
        node = new OneNode(Map.of());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void while_the_payment_is_appended() throws SQLException {
        killedAt("INSERT INTO domain_event", NEXT_PLACE.formatted(order));
        endsInOneBooking();
    }

    @Test
    void while_the_booking_is_appended() throws SQLException {
        killedAt("INSERT INTO domain_event", NEXT_PLACE.formatted(bookingOf(cart)));
        endsInOneBooking();
    }

    @Test
    void while_a_row_of_the_read_model_is_written() throws SQLException {
        killedAt("booking_view", "LOCK TABLE booking_view IN EXCLUSIVE MODE");
        endsInOneBooking();
    }

    private void killedAt(String statement, String lock) throws SQLException {
        try (var holder = node.connections.getConnection()) {
            holder.setAutoCommit(false);
            try (var hold = holder.createStatement()) {
                hold.execute(lock);
            }
            node.sandbox.outcome(order, "SUCCESS", "SEND");
            await().atMost(SOON).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5)).until(() -> waitsAt(statement, holder));
            node.app.kill();
            holder.rollback();
        }
        var left = List.of(node.eventsOf(order), node.eventsOf(cart), node.eventsOf(bookingOf(cart)));
        node.app.start();
        assertThat(left).as("what the killed transaction left")
                .containsExactly(List.of("PaymentInitiated", "CheckoutOpened"), List.of("CartCreated", "CartCheckedOut"), List.of());
    }

    private static boolean waitsAt(String statement, Connection holder) throws SQLException {
        return node.database.sql("""
                SELECT count(*) FROM pg_stat_activity
                WHERE wait_event_type = 'Lock' AND ? = ANY (pg_blocking_pids(pid)) AND strpos(query, ?) > 0""")
                .params(holder.unwrap(PGConnection.class).getBackendPID(), statement).query(Long.class).single() > 0;
    }

    private void endsInOneBooking() {
        // by itself: looking at the status page would make the application ask PhonePe
        await().atMost(AFTER_A_START).until(() -> {
            node.hourglass.takeUpWebhooks();
            return !node.eventsOf(bookingOf(cart)).isEmpty();
        });
        assertThat(node.eventsOf(bookingOf(cart))).containsExactly("BookingCreated");
        assertThat(node.eventsOf(order)).containsOnlyOnce("PaymentSucceeded").doesNotContain("RefundRequested");
        assertThat(node.eventsOf(cart)).containsOnlyOnce("CartConverted");
        assertThat(node.storefront.get(USER, "/api/booking/bookings/").body().valueStream()
                .filter(booking -> cart.equals(booking.path("cart_id").asString()))).hasSize(1);
    }
}
