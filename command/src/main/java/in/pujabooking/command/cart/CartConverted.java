package in.pujabooking.command.cart;

import static java.util.Objects.requireNonNull;

import in.pujabooking.command.CartId;
import in.pujabooking.command.EventName;
import in.pujabooking.command.MerchantOrderId;

/** The order was paid and the cart became its booking. Final. */
@EventName("CartConverted")
public record CartConverted(CartId cartId, MerchantOrderId merchantOrderId) implements CartEvent {

    public CartConverted {
        requireNonNull(cartId);
        requireNonNull(merchantOrderId);
    }
}
