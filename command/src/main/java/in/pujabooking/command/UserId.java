package in.pujabooking.command;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a devotee by the storefront's numeric account id. */
public record UserId(@JsonValue long value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UserId {
        if (value < 1) {
            throw new IllegalArgumentException("Not a valid UserId");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
