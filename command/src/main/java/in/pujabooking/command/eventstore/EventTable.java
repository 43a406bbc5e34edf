package in.pujabooking.command.eventstore;

import java.sql.SQLException;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;

/** The names of the table that {@code V1__event_store.sql} makes. */
final class EventTable {

    static final String GLOBAL_INDEX = "global_index";

    static final EventSchema SCHEMA = EventSchema.builder()
            .eventTable("domain_event").snapshotTable("domain_event")
            .globalIndexColumn(GLOBAL_INDEX).eventIdentifierColumn("event_identifier")
            .aggregateIdentifierColumn("aggregate_identifier").sequenceNumberColumn("sequence_number").typeColumn("type")
            .timestampColumn("time_stamp").payloadTypeColumn("payload_type").payloadRevisionColumn("payload_revision")
            .payloadColumn("payload").metaDataColumn("meta_data").build();

    /**
     * What a reader has not seen: the gaps that were filled since, and a batch of what comes after the last event it has read. A batch that
     * is not full reaches the head, however many indexes are missing in it; Axon's own statement counts indexes instead of events.
     */
    static final String UNREAD = """
            (SELECT %1$s FROM domain_event WHERE global_index = ANY (?))
            UNION ALL
            (SELECT %1$s FROM domain_event WHERE global_index > ? ORDER BY global_index LIMIT ?)
            ORDER BY global_index""".formatted(SCHEMA.trackedEventFields());

    /**
     * The head, once for each index between the given one and the head that is not to be seen (once with null if there is none); no gaps
     * are looked for if the head is further away than the second parameter.
     */
    static final String UNSETTLED = """
            SELECT head.index AS head, missing.gap
            FROM (SELECT coalesce(max(global_index), 0) AS index, ?::bigint AS settled FROM domain_event) head
            LEFT JOIN LATERAL (SELECT gap
                               FROM generate_series(head.settled + 1, CASE WHEN head.index - head.settled <= ? THEN head.index END) gap
                               WHERE NOT EXISTS (SELECT FROM domain_event WHERE global_index = gap)) missing ON true""";

    /** All events of these aggregates. */
    static final String OF_AGGREGATES = """
            SELECT %1$s FROM domain_event WHERE aggregate_identifier = ANY (?)
            ORDER BY aggregate_identifier, sequence_number""".formatted(SCHEMA.trackedEventFields());

    /** All events without an aggregate that are about these payment orders; the index of them is on this expression. */
    static final String ABOUT_ORDERS = """
            SELECT %1$s FROM domain_event WHERE type IS NULL AND payload::jsonb ->> 'merchantOrderId' = ANY (?)
            ORDER BY global_index""".formatted(SCHEMA.trackedEventFields());

    private static final String UNIQUE_VIOLATION = "23505";

    private EventTable() {
    }

    /** Whether an insert lost against another writer of the same aggregate; Axon's own resolver knows no exception of PostgreSQL's driver. */
    static boolean isDuplicateKey(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
