package in.pujabooking.command.cart;

import static java.util.Objects.requireNonNull;

import in.pujabooking.command.CartId;
import in.pujabooking.command.EventName;
import in.pujabooking.command.MerchantOrderId;

/** The payment order failed or expired; the cart may be paid again. */
@EventName("CartReleased")
public record CartReleased(CartId cartId, MerchantOrderId merchantOrderId) implements CartEvent {

    public CartReleased {
        requireNonNull(cartId);
        requireNonNull(merchantOrderId);
    }
}
