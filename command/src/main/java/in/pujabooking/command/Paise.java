package in.pujabooking.command;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/** An amount of money in Indian rupees, counted in paise (1/100 rupee); never negative. */
public record Paise(@JsonValue long value) implements Comparable<Paise> {

    public static final Paise ZERO = new Paise(0);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Paise {
        if (value < 0) {
            throw new IllegalArgumentException("An amount can't be negative");
        }
    }

    public static Paise ofRupees(BigDecimal rupees) {
        return new Paise(rupees.movePointRight(2).longValueExact());
    }

    /** The same amount in rupees, with two decimals. */
    public BigDecimal rupees() {
        return BigDecimal.valueOf(value, 2);
    }

    public Paise plus(Paise other) {
        return new Paise(Math.addExact(value, other.value));
    }

    /** @throws IllegalArgumentException if {@code other} is the larger */
    public Paise minus(Paise other) {
        return new Paise(value - other.value);
    }

    @Override
    public int compareTo(Paise other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return rupees().toPlainString();
    }
}
