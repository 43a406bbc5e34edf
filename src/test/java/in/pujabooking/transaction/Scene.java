package in.pujabooking.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.Hourglass;
import in.pujabooking.IntegrationTest;
import in.pujabooking.Ops;
import in.pujabooking.Sandbox;
import in.pujabooking.Storefront;
import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.payment.Capture;
import in.pujabooking.command.payment.PaymentCommand.RecordPaymentSuccess;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real application, and what the history says of its transactions. */
@IntegrationTest
abstract class Scene {

    static final Duration SOON = Duration.ofSeconds(20);

    private static final AtomicLong DEVOTEES = new AtomicLong(7000);

    final long devotee = DEVOTEES.incrementAndGet();

    @Autowired
    Storefront storefront;
    @Autowired
    Sandbox sandbox;
    @Autowired
    JdbcClient database;
    @Autowired
    CommandGateway commands;
    @LocalServerPort
    private int port;

    Hourglass hourglass;
    Ops ops;

    @BeforeEach
    void begin() {
        hourglass = new Hourglass(database);
        ops = new Ops("http://localhost:" + port);
    }

    @AfterEach
    void noFaults() {
        sandbox.noFaults();
    }

    /** PhonePe says that the order is paid, without a webhook in between; returns when that is committed. */
    void succeeds(String order) {
        commands.sendAndWait(success(order));
    }

    static RecordPaymentSuccess success(String order) {
        return new RecordPaymentSuccess(new MerchantOrderId(order), new Capture(new Paise(99_900), "OMO1", "OM1", "UPI_QR", null));
    }

    /** The names of an aggregate's events, oldest first. */
    List<String> eventsOf(String aggregate) {
        return database.sql("SELECT payload_type FROM domain_event WHERE aggregate_identifier = ? ORDER BY sequence_number")
                .param(aggregate).query(String.class).list();
    }

    /** The transaction that wrote an event. */
    long transactionOf(String aggregate, String event) {
        return database.sql("SELECT transaction_id::text::bigint FROM domain_event WHERE aggregate_identifier = ? AND payload_type = ?")
                .params(aggregate, event).query(Long.class).single();
    }

    /** The transaction that wrote a row last; PostgreSQL keeps the lower 32 bits of its number. */
    long writerOf(String table, String key, String value) {
        return database.sql("SELECT xmin::text::bigint FROM %s WHERE %s = ?".formatted(table, key)).param(value).query(Long.class).single();
    }

    long sagas() {
        return database.sql("SELECT count(*) FROM saga_entry").query(Long.class).single();
    }

    boolean isBooked(String cart) {
        return storefront.status(devotee, cart).path("booking_created").asBoolean();
    }

    void awaitBooked(String cart) {
        await().atMost(SOON).until(() -> {
            hourglass.endPausesOfSagas();
            return isBooked(cart);
        });
    }

    /** The cart is booked once, by this order, and nothing of the money went back. */
    void isBookedOnce(String cart, String order) {
        assertThat(eventsOf(bookingOf(cart))).containsExactly("BookingCreated");
        assertThat(eventsOf(order)).containsOnlyOnce("PaymentSucceeded").doesNotContain("RefundRequested");
        assertThat(eventsOf(cart)).containsOnlyOnce("CartConverted");
    }

    static String bookingOf(String cart) {
        return "BK-%08d".formatted(new CartId(cart).number());
    }
}
