package in.pujabooking.command.eventstore;

import in.pujabooking.command.EventName;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;

/**
 * Stored events as messages, each of them read before it is passed on. Axon passes over an event whose type it does not know, and takes a
 * newer revision for the one that it does; here both are {@link UnreadableHistory}.
 */
final class ReadableEvents {

    private static final Map<String, String> REVISIONS = EventTypes.all().entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, type -> type.getValue().getAnnotation(EventName.class).revision()));

    private final Serializer serializer;
    private final EventUpcaster upcasters;

    ReadableEvents(Serializer serializer, EventUpcaster upcasters) {
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    /** @throws UnreadableHistory while it is read, at the first event that can't be read */
    DomainEventStream of(Stream<? extends DomainEventData<?>> rows) {
        var events = EventStreamUtils.upcastAndDeserializeDomainEvents(rows, serializer,
                representations -> upcasters.upcast(representations).map(ReadableEvents::requireKnown));
        return DomainEventStream.of(events.asStream().map(ReadableEvents::requireReadable), events::getLastSequenceNumber);
    }

    private static IntermediateEventRepresentation requireKnown(IntermediateEventRepresentation event) {
        SerializedType type = event.getType();
        if (!REVISIONS.containsKey(type.getName()) || !REVISIONS.get(type.getName()).equals(type.getRevision())) {
            throw new UnreadableHistory(event.getAggregateIdentifier().orElse("?"),
                    "%s, revision %s".formatted(type.getName(), type.getRevision()), null);
        }
        return event;
    }

    private static DomainEventMessage<?> requireReadable(DomainEventMessage<?> event) {
        return read(event, event.getAggregateIdentifier());
    }

    /** No message of the parser's: it quotes the payload, which may be about a person. */
    private static <E extends EventMessage<?>> E read(E event, String aggregate) {
        try {
            event.getPayload();
            return event;
        } catch (SerializationException unreadable) {
            throw new UnreadableHistory(aggregate, event.getPayloadType().getSimpleName() + " with content that is not as it should be", unreadable);
        }
    }
}
