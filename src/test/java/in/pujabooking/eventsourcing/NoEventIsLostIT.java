package in.pujabooking.eventsourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.IntegrationTest;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.checkout.CheckoutResumed;
import in.pujabooking.command.eventstore.PostgresEventStorageEngine;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/**
 * Law 4: a committed event reaches every reader, however late it is committed. The same history is read by two nodes of ours and by Axon's own
 * engine with its own settings, which forgets an event whose writer stalled longer than a minute.
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
        var readers = List.of(new Reader(ours), new Reader(anotherNode()), new Reader(stockEngine()));
        try (var stalled = database.getConnection()) {
            stalled.setAutoCommit(false);
            var late = insert(stalled, "late");
            var early = publish();
            readers.forEach(Reader::read);
            assertThat(readers).allSatisfy(reader -> assertThat(reader.seen).contains(early).doesNotContain(late));

            for (int i = 0; i < 5; i++) {
                publish();
                aMinuteLater(() -> readers.forEach(Reader::read));
            }
            stalled.commit();

            aMinuteLater(() -> readers.forEach(Reader::read));
            assertThat(readers.get(0).seen).containsOnlyOnce(late).doesNotHaveDuplicates();
            assertThat(readers.get(1).seen).describedAs("another node").containsOnlyOnce(late).doesNotHaveDuplicates();
            assertThat(readers.get(2).seen).describedAs("Axon's own engine, for comparison").doesNotContain(late);
        }
    }

    @Test
    void a_writer_killed_with_its_transaction_open_leaves_nothing_behind() throws Exception {
        var reader = new Reader(ours);
        try (var writer = new StalledWriter(database)) {
            publish();
            reader.read();
            assertThat(reader.token.hasGaps()).isTrue();
            writer.kill();
        }
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            publish();
            reader.read();
            assertThat(reader.token.hasGaps()).isFalse();
        });
        assertThat(reader.seen).doesNotHaveDuplicates();
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

    static String insert(Connection writer, String sequence) throws SQLException {
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

    /** One reader of the history, from now on. */
    private final class Reader {

        private final JdbcEventStorageEngine engine;
        private final List<String> seen = new ArrayList<>();
        private GapAwareTrackingToken token = (GapAwareTrackingToken) ours.createHeadToken();

        private Reader(JdbcEventStorageEngine engine) {
            this.engine = engine;
        }

        private void read() {
            token = (GapAwareTrackingToken) NoEventIsLostIT.read(engine, token, seen);
        }
    }

    /** Axon takes the time from here, so a minute needs no waiting. */
    private static void aMinuteLater(Runnable action) {
        var clock = GenericEventMessage.clock;
        GenericEventMessage.clock = Clock.offset(clock, Duration.ofSeconds(61));
        try {
            action.run();
        } finally {
            GenericEventMessage.clock = clock;
        }
    }

    private PostgresEventStorageEngine anotherNode() {
        return new PostgresEventStorageEngine(new SpringDataSourceConnectionProvider(database), transactions, serializer,
                new EventUpcasterChain());
    }

    private JdbcEventStorageEngine stockEngine() {
        return JdbcEventStorageEngine.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(database))
                .transactionManager(transactions).eventSerializer(serializer).snapshotSerializer(serializer).dataType(String.class)
                .schema(EventSchema.builder().eventTable("domain_event").snapshotTable("domain_event").globalIndexColumn("global_index")
                        .eventIdentifierColumn("event_identifier").aggregateIdentifierColumn("aggregate_identifier")
                        .sequenceNumberColumn("sequence_number").typeColumn("type").timestampColumn("time_stamp")
                        .payloadTypeColumn("payload_type").payloadRevisionColumn("payload_revision").payloadColumn("payload")
                        .metaDataColumn("meta_data").build())
                .build();
    }
}
