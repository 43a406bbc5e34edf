package in.pujabooking.command.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/**
 * A row of the history. Axon's own entry parses the time whenever it is asked for it, which was a tenth of a replay; this one parses it once.
 */
record StoredEvent(String type, String aggregate, long sequence, String id, Instant at, SerializedObject<String> payload,
                   SerializedObject<String> metaData) implements DomainEventData<String> {

    private static final EventSchema COLUMNS = EventTable.SCHEMA;

    static StoredEvent of(ResultSet row) throws SQLException {
        return new StoredEvent(row.getString(COLUMNS.typeColumn()), row.getString(COLUMNS.aggregateIdentifierColumn()),
                row.getLong(COLUMNS.sequenceNumberColumn()), row.getString(COLUMNS.eventIdentifierColumn()),
                Instant.parse(row.getString(COLUMNS.timestampColumn())),
                new SimpleSerializedObject<>(row.getString(COLUMNS.payloadColumn()), String.class,
                        row.getString(COLUMNS.payloadTypeColumn()), row.getString(COLUMNS.payloadRevisionColumn())),
                new SerializedMetaData<>(row.getString(COLUMNS.metaDataColumn()), String.class));
    }

    /** As {@link #of}; the type of an event without an aggregate is empty, because Axon makes no message without one. */
    static StoredEvent withType(ResultSet row) throws SQLException {
        StoredEvent event = of(row);
        return event.type != null ? event : new StoredEvent("", event.aggregate, event.sequence, event.id, event.at, event.payload, event.metaData);
    }

    @Override
    public String getType() {
        return type;
    }

    @Override
    public String getAggregateIdentifier() {
        return aggregate;
    }

    @Override
    public long getSequenceNumber() {
        return sequence;
    }

    @Override
    public String getEventIdentifier() {
        return id;
    }

    @Override
    public Instant getTimestamp() {
        return at;
    }

    @Override
    public SerializedObject<String> getPayload() {
        return payload;
    }

    @Override
    public SerializedObject<String> getMetaData() {
        return metaData;
    }
}
