package in.pujabooking.command;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identifies a payment order, to us and to PhonePe: {@code CART_{cart_id}_{6 of A-Z0-9}}, at most 62 characters (docs/phonepe.md, where sources
 * disagree).
 */
public record MerchantOrderId(@JsonValue String value) {

    private static final Pattern MADE = Pattern.compile("CART_(CART_USER[0-9]{1,19}_[0-9]{3,19})_[A-Z0-9]{6}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MerchantOrderId {
        Ids.require(value, "MerchantOrderId", Ids.ORDER);
    }

    /** @param suffix six characters of A-Z0-9, drawn by the caller */
    public static MerchantOrderId of(CartId cart, String suffix) {
        return new MerchantOrderId("CART_" + cart + "_" + suffix);
    }

    /** The cart that it pays for; empty for an id that was not made by {@link #of}. */
    public Optional<CartId> cart() {
        Matcher made = MADE.matcher(value);
        return made.matches() ? Optional.of(new CartId(made.group(1))) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
