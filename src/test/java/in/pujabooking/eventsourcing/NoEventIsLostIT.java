package in.pujabooking.eventsourcing;

import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.IntegrationTest;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.checkout.CheckoutResumed;
import in.pujabooking.command.eventstore.PostgresEventStorageEngine;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/**
 * Law 4: a committed event reaches every reader, however late it is committed. The same history is read by our engine and by Axon's own,
 * which forgets an event whose writer stalled longer than its gap time-out (60 s by default, here one millisecond).
 */
@IntegrationTest
class NoEventIsLostIT {

    private static final MerchantOrderId ORDER = new MerchantOrderId("CART_CART_USER1_001_ABC123");

    @Autowired
    private PostgresEventStorageEngine ours;
    @Autowired
    private TransactionManager transactions;
    @Autowired
    private DataSource database;
    @Autowired
    @Qualifier("eventSerializer")
    private Serializer serializer;

    @Test
    void a_writer_that_stalls_beyond_every_time_out_is_still_read() throws SQLException {
        var stock = stockEngine();
        var start = ours.createHeadToken();
        var readByOurs = new ArrayList<String>();
        var readByStock = new ArrayList<String>();
        try (var stalled = database.getConnection()) {
            stalled.setAutoCommit(false);
            var late = insert(stalled, "late");
            var early = publish();

            var ourToken = read(ours, start, readByOurs);
            var stockToken = read(stock, start, readByStock);
            assertThat(readByOurs).contains(early).doesNotContain(late);

            // events go by, and with them every moment at which a reader might tidy up
            for (int i = 0; i < 5; i++) {
                publish();
                ourToken = read(ours, ourToken, readByOurs);
                stockToken = read(stock, stockToken, readByStock);
            }
            stalled.commit();

            read(ours, ourToken, readByOurs);
            read(stock, stockToken, readByStock);
            assertThat(readByStock).describedAs("Axon's own engine, for comparison").doesNotContain(late);
            assertThat(readByOurs).containsOnlyOnce(late).doesNotHaveDuplicates();
        }
    }

    @Test
    void the_gap_of_a_rolled_back_writer_is_forgotten_as_soon_as_it_is_proven_empty() throws SQLException {
        var start = ours.createHeadToken();
        try (var failing = database.getConnection()) {
            failing.setAutoCommit(false);
            insert(failing, "never");
            publish();
            var token = (GapAwareTrackingToken) read(ours, start, new ArrayList<>());
            assertThat(token.hasGaps()).isTrue();
            failing.rollback();
            // one event to notice the gap's transactions, one to find them ended
            publish();
            token = (GapAwareTrackingToken) read(ours, token, new ArrayList<>());
            publish();
            token = (GapAwareTrackingToken) read(ours, token, new ArrayList<>());
            assertThat(token.hasGaps()).isFalse();
        }
    }

    @Test
    void a_reader_that_begins_at_the_head_waits_for_what_is_under_way() throws SQLException {
        var read = new ArrayList<String>();
        try (var stalled = database.getConnection()) {
            stalled.setAutoCommit(false);
            var late = insert(stalled, "late");
            publish();
            var head = ours.createHeadToken();
            stalled.commit();
            read(ours, head, read);
            assertThat(read).containsExactly(late);
        }
    }

    @Test
    void gaps_filled_in_one_batch_are_all_delivered_even_if_the_batch_is_cut() throws SQLException {
        var start = ours.createHeadToken();
        try (var first = database.getConnection(); var second = database.getConnection()) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            var expected = List.of(insert(first, "1"), insert(second, "2"), publish());
            var seen = new ArrayList<String>();
            var token = read(ours, start, seen);
            first.commit();
            second.commit();
            publish();
            try (var events = ours.readEvents(token, false)) {
                var cut = events.findFirst().orElseThrow();
                seen.add(cut.getIdentifier());
                token = cut.trackingToken();
            }
            read(ours, token, seen);
            assertThat(seen).containsAll(expected).doesNotHaveDuplicates();
        }
    }

    private String publish() {
        var event = GenericEventMessage.asEventMessage(new CheckoutResumed(ORDER));
        transactions.executeInTransaction(() -> ours.appendEvents(event));
        return event.getIdentifier();
    }

    private static String insert(Connection writer, String sequence) throws SQLException {
        var id = UUID.randomUUID().toString();
        try (var statement = writer.prepareStatement("""
                INSERT INTO domain_event (event_identifier, aggregate_identifier, sequence_number, time_stamp, payload_type, payload_revision, payload, meta_data)
                VALUES (?, ?, 0, ?, 'CheckoutResumed', '1', '{"merchantOrderId": "CART_CART_USER1_001_ABC123"}', '{}')""")) {
            statement.setString(1, id);
            statement.setString(2, id);
            statement.setString(3, Instant.now().atOffset(ZoneOffset.UTC).toString());
            statement.executeUpdate();
        }
        return id;
    }

    private static TrackingToken read(JdbcEventStorageEngine engine, TrackingToken from, List<String> into) {
        var token = from;
        try (var events = engine.readEvents(from, false)) {
            for (var iterator = events.iterator(); iterator.hasNext();) {
                TrackedEventMessage<?> event = iterator.next();
                into.add(event.getIdentifier());
                token = event.trackingToken();
            }
        }
        return token;
    }

    private JdbcEventStorageEngine stockEngine() {
        return JdbcEventStorageEngine.builder()
                .connectionProvider(new UnitOfWorkAwareConnectionProviderWrapper(new DataSourceConnectionProvider(database)))
                .transactionManager(transactions).eventSerializer(serializer).snapshotSerializer(serializer).dataType(String.class)
                .gapTimeout(1).gapCleaningThreshold(1)
                .schema(EventSchema.builder().eventTable("domain_event").snapshotTable("domain_event").globalIndexColumn("global_index")
                        .eventIdentifierColumn("event_identifier").aggregateIdentifierColumn("aggregate_identifier")
                        .sequenceNumberColumn("sequence_number").typeColumn("type").timestampColumn("time_stamp")
                        .payloadTypeColumn("payload_type").payloadRevisionColumn("payload_revision").payloadColumn("payload")
                        .metaDataColumn("meta_data").build())
                .build();
    }
}
