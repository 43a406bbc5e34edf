package in.pujabooking.command;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a booking: {@code BK-} and the number of its cart in eight digits, so that a cart can have only one. */
public record BookingId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BookingId {
        Ids.require(value, "BookingId", Ids.BOOKING);
    }

    public static BookingId of(CartId cart) {
        return new BookingId("BK-%08d".formatted(cart.number()));
    }

    /** The number of the cart, which is also the booking's {@code id} in the API. */
    public long number() {
        return Long.parseLong(value.substring(3));
    }

    @Override
    public String toString() {
        return value;
    }
}
