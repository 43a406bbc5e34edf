package in.pujabooking.bench.stock;

import in.pujabooking.command.booking.BookingEvent;
import in.pujabooking.command.cart.CartEvent;
import in.pujabooking.command.payment.PaymentEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/**
 * An event of a sample checkout with its place in the history.
 *
 * @param aggregateType {@code Cart}, {@code PaymentOrder} or {@code Booking}
 * @param sequence      of the event within its aggregate, from 0
 * @param at            when it happened
 * @param payload       the event itself
 */
public record SampleEvent(String aggregateType, String aggregateId, long sequence, Instant at, Object payload) {

    static SampleEvent of(Object payload, long sequence, Instant at) {
        return switch (payload) {
            case CartEvent cart -> new SampleEvent("Cart", cart.cartId().value(), sequence, at, cart);
            case PaymentEvent payment -> new SampleEvent("PaymentOrder", payment.merchantOrderId().value(), sequence, at, payment);
            case BookingEvent booking -> new SampleEvent("Booking", booking.bookingId().value(), sequence, at, booking);
            default -> throw new IllegalArgumentException("Not an event of an aggregate: " + payload);
        };
    }

    /** The event as Axon would store it after a command from outside, whose identifier is its cause and its trace. */
    public DomainEventMessage<Object> message() {
        String command = id("command");
        return new GenericDomainEventMessage<>(aggregateType, aggregateId, sequence, payload,
                Map.of("correlationId", command, "traceId", command), id("event"), at);
    }

    private String id(String what) {
        return UUID.nameUUIDFromBytes((what + aggregateId + "/" + sequence).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
