package in.pujabooking.eventsourcing;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.eventstore.PostgresEventStorageEngine;
import in.pujabooking.command.processing.ProcessingEvent.CheckoutResumed;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
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

/** The history, written and read event by event by hand, below processors and buses. */
final class History {

    private static final MerchantOrderId ORDER = new MerchantOrderId("CART_CART_USER1_001_ABC123");

    final PostgresEventStorageEngine ours;
    final DataSource database;
    private final TransactionManager transactions;
    private final Serializer serializer;

    History(PostgresEventStorageEngine ours, DataSource database, TransactionManager transactions, Serializer serializer) {
        this.ours = ours;
        this.database = database;
        this.transactions = transactions;
        this.serializer = serializer;
    }

    /** @return the id of an event that is committed */
    String publish() {
        var event = GenericEventMessage.asEventMessage(new CheckoutResumed(ORDER));
        transactions.executeInTransaction(() -> ours.appendEvents(event));
        return event.getIdentifier();
    }

    /** @return the id of an event that is committed if and when this writer's transaction is */
    static String insert(Connection writer) throws SQLException {
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

    static GapAwareTrackingToken read(JdbcEventStorageEngine engine, TrackingToken from, List<String> into) {
        var token = from;
        try (var events = engine.readEvents(from, false)) {
            for (var iterator = events.iterator(); iterator.hasNext();) {
                TrackedEventMessage<?> event = iterator.next();
                into.add(event.getIdentifier());
                token = event.trackingToken();
            }
        }
        return (GapAwareTrackingToken) token;
    }

    PostgresEventStorageEngine anotherNode(LongSupplier nanoTime) {
        return new PostgresEventStorageEngine(new SpringDataSourceConnectionProvider(database), transactions, serializer,
                new EventUpcasterChain(), nanoTime);
    }

    JdbcEventStorageEngine stockEngine() {
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

    /** One reader of the history, from now on. */
    final class Reader {

        private final JdbcEventStorageEngine engine;
        final List<String> seen = new ArrayList<>();
        GapAwareTrackingToken token = (GapAwareTrackingToken) ours.createHeadToken();

        Reader(JdbcEventStorageEngine engine) {
            this.engine = engine;
        }

        void read() {
            token = History.read(engine, token, seen);
        }
    }
}
