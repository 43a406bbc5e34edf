package in.pujabooking.query;

import in.pujabooking.command.booking.BookingEvent;
import in.pujabooking.command.cart.CartEvent;
import in.pujabooking.command.payment.PaymentEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;

/** A history: events in order, one second apart, each with its sequence number in its aggregate. */
public final class Happened {

    public static final Instant START = Instant.parse("2025-01-01T06:00:00Z");

    private final List<EventMessage<?>> messages = new ArrayList<>();
    private final Map<Object, Long> sequences = new HashMap<>();

    /** An event of the aggregate with this identifier. */
    public Happened to(Object aggregate, Object event) {
        long sequence = sequences.merge(aggregate, 0L, (last, zero) -> last + 1);
        messages.add(new GenericDomainEventMessage<>(type(event), aggregate.toString(), sequence, event, MetaData.emptyInstance(),
                UUID.randomUUID().toString(), now()));
        return this;
    }

    /** An event of no aggregate. */
    public Happened plain(Object event) {
        messages.add(new GenericEventMessage<>(UUID.randomUUID().toString(), event, MetaData.emptyInstance(), now()));
        return this;
    }

    /** When the event at this place, from 0, happened. */
    public static Instant at(int place) {
        return START.plusSeconds(place);
    }

    public List<EventMessage<?>> messages() {
        return Collections.unmodifiableList(messages);
    }

    private static String type(Object event) {
        return switch (event) {
            case CartEvent ignored -> "Cart";
            case PaymentEvent ignored -> "PaymentOrder";
            case BookingEvent ignored -> "Booking";
            default -> throw new IllegalArgumentException("Of no aggregate: " + event);
        };
    }

    private Instant now() {
        return at(messages.size());
    }
}
