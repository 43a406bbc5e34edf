package in.pujabooking.command;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a cart: {@code CART_USER{user}_{number, three digits or more}}, unique because the number comes from one sequence. */
public record CartId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CartId {
        Ids.require(value, "CartId", Ids.CART);
    }

    public static CartId of(UserId user, long number) {
        return new CartId("CART_USER%d_%03d".formatted(user.value(), number));
    }

    /** The number drawn from the sequence, which is also the cart's {@code id} in the API. */
    public long number() {
        return Long.parseLong(value.substring(value.lastIndexOf('_') + 1));
    }

    @Override
    public String toString() {
        return value;
    }
}
