package in.pujabooking.command;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a payment order, to us and to PhonePe (at most 62 characters, fact sheet 2.2): {@code CART_{cart_id}_{6 of A-Z0-9}}. */
public record MerchantOrderId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MerchantOrderId {
        Ids.require(value, "MerchantOrderId", Ids.ORDER);
    }

    /** @param suffix six characters of A-Z0-9, drawn by the caller */
    public static MerchantOrderId of(CartId cart, String suffix) {
        return new MerchantOrderId("CART_" + cart + "_" + suffix);
    }

    @Override
    public String toString() {
        return value;
    }
}
