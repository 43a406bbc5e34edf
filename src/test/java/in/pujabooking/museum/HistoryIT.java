package in.pujabooking.museum;

import static in.pujabooking.museum.Family.HISTORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import in.pujabooking.command.BookingId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.booking.BookingCommand.CancelBooking;
import in.pujabooking.command.eventstore.EventTypes;
import in.pujabooking.query.view.ViewRepair;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** What happened is changed, skipped, or happens again. */
class HistoryIT extends Stage {

    private static final List<String> VIEWS = List.of("cart_view", "payment_view", "booking_view", "refund_view");

    @Autowired
    private CommandGateway commands;
    @Autowired
    private DataSource connections;
    @Autowired
    @Qualifier("eventSerializer")
    private Serializer serializer;

    @Autowired
    private ViewRepair views;
    @Autowired
    private EventProcessingConfiguration processing;

    @Exhibit(family = HISTORY, failure = "A clean-up removed old carts and set the references of their payments and bookings to null",
            happened = "princekumar205086/okpuja_backend, payments/services.py (_cleanup_old_carts) and clean_converted_carts.py")
    void a_clean_up_nulls_references() {
        var cart = cart();
        var order = bookedOrder(cart);
        var before = history.of(cart);
        for (var cleanUp : List.of("DELETE FROM domain_event WHERE aggregate_identifier = ?",
                "UPDATE domain_event SET payload = '{}' WHERE aggregate_identifier = ?")) {
            assertThatThrownBy(() -> database.sql(cleanUp).param(cart).update()).hasMessageContaining("can't be changed");
        }
        assertThat(storefront.delete(devotee, "/api/cart/carts/" + cart + "/").status()).isBetween(400, 409);

        // a read model may be damaged, but what it is made of may not
        database.sql("DELETE FROM booking_view WHERE cart_id = ?").param(cart).update();
        replayTheViews();
        assertThat(history.of(cart)).isEqualTo(before);
        assertThat(database.sql("SELECT merchant_order_id FROM booking_view WHERE cart_id = ?").param(cart).query(String.class).list())
                .containsExactly(order);
    }

    @Exhibit(family = HISTORY, failure = "A replay that should rebuild a view did again what the events had led to the first time",
            happened = "AxonIQ/AxonFramework#1111, #3604 and #970")
    void a_replay_sends_again() {
        var cart = cart();
        var late = open(cart);
        sandbox.outcome(late, "CANCEL", "SEND");
        awaitEvent(late, "PaymentFailed");
        var order = bookedOrder(cart);
        sandbox.outcome(late, Map.of("outcome", "SUCCESS", "force", true, "webhook", "SEND"));
        awaitPaymentStatus(late, "REFUNDED");
        var views = fingerprints();
        var calls = List.of(payCalls(order), statusCalls(order), payCalls(late), statusCalls(late));
        var stories = Stream.of(cart, order, late).map(history::of).toList();

        replayTheViews();
        assertThat(fingerprints()).isEqualTo(views);
        assertThat(List.of(payCalls(order), statusCalls(order), payCalls(late), statusCalls(late))).isEqualTo(calls);
        assertThat(history.refundRequests(late)).containsExactly(1);
        assertThat(Stream.of(cart, order, late).map(history::of).toList()).isEqualTo(stories);
    }

    @Exhibit(family = HISTORY, failure = "Whoever has effects was reset together with the views, and started every old process again",
            happened = "AxonIQ/AxonFramework#1912 and #1458")
    void what_has_effects_is_reset() {
        assertThat(processing.eventProcessors().values()).isNotEmpty().allSatisfy(processor ->
                assertThat(processor).as("a processor that has a position could be set back").isNotInstanceOf(StreamingEventProcessor.class));
        bookedOrder(cart());
    }

    @Exhibit(family = HISTORY, failure = "An event handler's exception was logged and the event skipped, and the view stayed wrong",
            happened = "AxonIQ/AxonFramework#342 (LoggingErrorHandler is the default); NovatecConsulting/YATT#43")
    void a_handlers_error_is_logged_and_skipped() {
        var cart = cart();
        var order = bookedOrder(cart);
        var booking = History.bookingId(cart);
        var poison = new Poison(database, "booking_view", "booking_id", booking);
        poison.during(() -> {
            cancel(booking, order);
            assertThat(ops.viewRepairsOf(booking).toList()).singleElement()
                    .satisfies(repair -> assertThat(repair.path("view").asString()).isEqualTo("booking_view"));
            assertThat(storefront.get(devotee, "/api/booking/bookings/by-id/" + booking + "/").body().toString()).contains("CANCELLED");
            bookedOrder(cart());
            assertThat(ops.retryViewRepairs().body().at("/data/waiting").asInt()).isPositive();
        });
        assertThat(ops.retryViewRepairs().status()).isEqualTo(200);
        await().atMost(SOON).until(() -> ops.viewRepairsOf(booking).findAny().isEmpty());
        assertThat(bookingStatus(booking)).isEqualTo("CANCELLED");
        assertThat(history.bookings(cart)).containsExactly(order);
    }

    @Exhibit(family = HISTORY, failure = "An event was committed late, after a later one had been read, and the view never saw it",
            happened = "AxonIQ/AxonFramework#4829 (won't fix) and #2958")
    void an_event_is_committed_late() throws SQLException {
        var cart = cart();
        var order = bookedOrder(cart);
        var booking = History.bookingId(cart);
        try (var stalled = connections.getConnection()) {
            stalled.setAutoCommit(false);
            insert(stalled, booking, 1, "BookingCancelled", Instant.now(),
                    "{\"bookingId\": \"%s\", \"reason\": \"museum\", \"requestedBy\": \"museum\"}".formatted(booking));
            bookedOrder(cart());
            assertThat(bookingStatus(booking)).isEqualTo("CONFIRMED");
            stalled.commit();
        }
        // written by hand, so no transaction of ours has told the view; the row is behind its history until it is folded anew
        replayTheViews();
        assertThat(bookingStatus(booking)).isEqualTo("CANCELLED");
        assertThat(history.bookings(cart)).containsExactly(order);
    }

    @Exhibit(family = HISTORY, failure = "A class was renamed or moved, and what had been stored under its old name could not be read any more",
            happened = "AxonIQ/AxonFramework#330 and #2169")
    void an_event_class_is_renamed() {
        var order = bookedOrder(cart());
        assertThat(history.of(order)).allSatisfy(name -> {
            var type = EventTypes.all().get(name);
            assertThat(type).as(name).isNotNull();
            assertThat(serializer.classForType(new SimpleSerializedType(name, "1"))).isEqualTo(type);
        });
        assertThat(database.sql("SELECT count(*) FROM domain_event WHERE payload_type LIKE '%.%' OR payload LIKE '%in.pujabooking%'")
                .query(Long.class).single()).isZero();
    }

    private void cancel(String booking, String order) {
        commands.sendAndWait(new CancelBooking(new BookingId(booking), new MerchantOrderId(order), "museum", "museum"));
    }

    private void replayTheViews() {
        views.markAll("museum");
        await().atMost(SOON).until(() -> views.repair(1_000) == 0 && views.count() == 0);
    }

    private List<String> fingerprints() {
        return VIEWS.stream().map(view -> database.sql("SELECT count(*) || md5(string_agg(v::text, '|' ORDER BY v::text)) FROM %s v".formatted(view))
                .query(String.class).single()).toList();
    }

    private String bookingStatus(String booking) {
        return database.sql("SELECT status FROM booking_view WHERE booking_id = ?").param(booking).query(String.class).single();
    }

    /** Writes an event as another node would, in a transaction of the caller's. @return its place in the history */
    private static long insert(Connection writer, String aggregate, int sequence, String event, Instant at, String payload) throws SQLException {
        try (var statement = writer.prepareStatement("""
                INSERT INTO domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type, payload_revision, payload, meta_data)
                VALUES (?, ?, ?, ?, ?, ?, '1', ?, '{}') RETURNING global_index""")) {
            statement.setString(1, UUID.randomUUID().toString());
            statement.setString(2, aggregate);
            statement.setInt(3, sequence);
            statement.setString(4, sequence == 0 ? null : "Booking");
            statement.setString(5, at.atOffset(ZoneOffset.UTC).toString());
            statement.setString(6, event);
            statement.setString(7, payload);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
