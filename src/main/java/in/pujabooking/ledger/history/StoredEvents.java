package in.pujabooking.ledger.history;

import in.pujabooking.command.EventName;
import in.pujabooking.command.eventstore.EventTypes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;

/** Turns rows of the history into entries, by the same serializer and upcasters that everybody else reads with. */
public final class StoredEvents {

    static final String COLUMNS = """
            global_index, event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type, payload_revision,
            payload, meta_data""";

    private static final Map<String, String> REVISIONS = EventTypes.all().entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, type -> type.getValue().getAnnotation(EventName.class).revision()));

    private final Serializer serializer;
    private final EventUpcaster upcasters;

    public StoredEvents(Serializer serializer, EventUpcaster upcasters) {
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    HistoryEntry read(ResultSet row) throws SQLException {
        var stored = new GenericDomainEventEntry<>(row.getString("type"), row.getString("aggregate_identifier"),
                row.getLong("sequence_number"), row.getString("event_identifier"), row.getString("time_stamp"),
                row.getString("payload_type"), row.getString("payload_revision"), row.getString("payload"), row.getString("meta_data"));
        return new HistoryEntry(row.getLong("global_index"), stored.getType(), stored.getAggregateIdentifier(), stored.getSequenceNumber(),
                DateTimeUtils.parseInstant(row.getString("time_stamp")), contents(stored));
    }

    private List<EntryContent> contents(GenericDomainEventEntry<String> stored) {
        try {
            return upcasters.upcast(Stream.of(new InitialEventRepresentation(stored, serializer)))
                    .map(event -> content(event.getData())).toList();
        } catch (RuntimeException unreadable) {
            return List.of(new EntryContent.Unreadable(stored.getPayload().getType().getName(), reason(unreadable)));
        }
    }

    private EntryContent content(SerializedObject<?> data) {
        var type = data.getType();
        if (type.getRevision() == null || !type.getRevision().equals(REVISIONS.get(type.getName()))) {
            return new EntryContent.Unknown(type.getName(), type.getRevision());
        }
        return new EntryContent.Known(serializer.deserialize(data));
    }

    /** No message: a parser's quotes the payload, which may be about a person. */
    private static String reason(RuntimeException unreadable) {
        var cause = unreadable.getCause() == null ? unreadable : unreadable.getCause();
        return cause.getClass().getSimpleName();
    }
}
