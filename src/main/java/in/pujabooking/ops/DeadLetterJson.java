package in.pujabooking.ops;

import com.fasterxml.jackson.annotation.JsonProperty;
import in.pujabooking.command.EventName;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;

/**
 * An event that waits because its handler failed, or because an earlier event of the same aggregate waits.
 *
 * @param cause why its handler failed; empty for an event that only waits behind another
 */
record DeadLetterJson(@JsonProperty("group") String group,
                      @JsonProperty("aggregate") String aggregate,
                      @JsonProperty("event") String event,
                      @JsonProperty("event_id") String eventId,
                      @JsonProperty("cause") String cause,
                      @JsonProperty("since") Instant since,
                      @JsonProperty("last_tried") Instant lastTried) {

    static DeadLetterJson of(String group, DeadLetter<? extends EventMessage<?>> letter) {
        EventMessage<?> message = letter.message();
        return new DeadLetterJson(group, message instanceof DomainEventMessage<?> event ? event.getAggregateIdentifier() : "",
                name(message.getPayloadType()), message.getIdentifier(), letter.cause().map(DeadLetterJson::text).orElse(""),
                letter.enqueuedAt(), letter.lastTouched());
    }

    private static String name(Class<?> payload) {
        return Optional.ofNullable(payload.getAnnotation(EventName.class)).map(EventName::value).orElseGet(payload::getSimpleName);
    }

    private static String text(Cause cause) {
        return cause.type().substring(cause.type().lastIndexOf('.') + 1) + ": " + cause.message();
    }
}
