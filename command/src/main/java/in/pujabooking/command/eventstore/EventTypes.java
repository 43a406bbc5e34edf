package in.pujabooking.command.eventstore;

import in.pujabooking.command.EventName;
import in.pujabooking.command.booking.BookingEvent;
import in.pujabooking.command.cart.CartEvent;
import in.pujabooking.command.payment.PaymentEvent;
import in.pujabooking.command.processing.ProcessingEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every event that exists, by its stored name. The sealed interfaces list them, so none can be forgotten. */
public final class EventTypes {

    private static final Map<String, Class<?>> BY_NAME =
            Stream.of(CartEvent.class, PaymentEvent.class, BookingEvent.class, ProcessingEvent.class)
                    .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                    .collect(Collectors.toUnmodifiableMap(type -> type.getAnnotation(EventName.class).value(), Function.identity()));

    private EventTypes() {
    }

    /** Stored name to class, for all events. */
    public static Map<String, Class<?>> all() {
        return BY_NAME;
    }

    static Optional<Class<?>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
