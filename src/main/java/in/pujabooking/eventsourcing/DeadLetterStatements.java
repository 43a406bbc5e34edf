package in.pujabooking.eventsourcing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.DefaultDeadLetterStatementFactory;
import org.axonframework.serialization.Serializer;

/**
 * The two paged questions of Axon's dead letter queue with their pages set right: Axon 4.13.0 takes a page's offset for an index within a
 * sequence, so its second page repeats the letters of a long sequence, and misses every sequence that is shorter than a page.
 */
final class DeadLetterStatements<E extends EventMessage<?>> extends DefaultDeadLetterStatementFactory<E> {

    /** Letters of one sequence that are fetched at a time. */
    static final int PAGE = 100;

    static final DeadLetterSchema SCHEMA = DeadLetterSchema.builder().deadLetterTable("dead_letter_entry")
            .deadLetterIdentifierColumn("dead_letter_id").processingGroupColumn("processing_group")
            .sequenceIdentifierColumn("sequence_identifier").sequenceIndexColumn("sequence_index").messageTypeColumn("message_type")
            .eventIdentifierColumn("event_identifier").timestampColumn("time_stamp").payloadTypeColumn("payload_type")
            .payloadRevisionColumn("payload_revision").payloadColumn("payload").metaDataColumn("meta_data").aggregateTypeColumn("type")
            .aggregateIdentifierColumn("aggregate_identifier").sequenceNumberColumn("sequence_number").tokenTypeColumn("token_type")
            .tokenColumn("token").enqueuedAtColumn("enqueued_at").lastTouchedColumn("last_touched")
            .processingStartedColumn("processing_started").causeTypeColumn("cause_type").causeMessageColumn("cause_message")
            .diagnosticsColumn("diagnostics").build();

    DeadLetterStatements(Serializer general, Serializer events) {
        super(DefaultDeadLetterStatementFactory.<E>builder().schema(SCHEMA).genericSerializer(general).eventSerializer(events));
    }

    /** @param maxSize ignored: Axon gives the greatest length of a sequence here, not of a page */
    @Override
    public PreparedStatement letterSequenceStatement(Connection connection, String group, String sequence, int offset, int maxSize)
            throws SQLException {
        return prepared(connection, """
                SELECT * FROM dead_letter_entry WHERE processing_group = ? AND sequence_identifier = ?
                ORDER BY sequence_index LIMIT ? OFFSET ?""", group, sequence, PAGE, offset);
    }

    @Override
    public PreparedStatement claimableSequencesStatement(Connection connection, String group, Instant claimsEndedBefore, int offset,
                                                         int maxSize) throws SQLException {
        return prepared(connection, """
                SELECT * FROM dead_letter_entry head
                WHERE processing_group = ? AND (processing_started IS NULL OR processing_started < ?)
                  AND NOT EXISTS (SELECT FROM dead_letter_entry earlier
                                  WHERE earlier.processing_group = head.processing_group
                                    AND earlier.sequence_identifier = head.sequence_identifier
                                    AND earlier.sequence_index < head.sequence_index)
                ORDER BY last_touched, dead_letter_id LIMIT ? OFFSET ?""",
                group, DateTimeUtils.formatInstant(claimsEndedBefore), maxSize, offset);
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
