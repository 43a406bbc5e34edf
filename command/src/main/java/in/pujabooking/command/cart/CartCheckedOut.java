package in.pujabooking.command.cart;

import static java.util.Objects.requireNonNull;

import in.pujabooking.command.CartId;
import in.pujabooking.command.EventName;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.UserId;
import java.time.Instant;

/** A payment of the cart was begun, for the price of this moment; the payment order of that id is created in the same transaction. */
@EventName("CartCheckedOut")
public record CartCheckedOut(CartId cartId, UserId user, MerchantOrderId merchantOrderId, Selection selection, Paise amount,
                             Long addressId, String redirectUrl, Instant expiresAt) implements CartEvent {

    public CartCheckedOut {
        requireNonNull(cartId);
        requireNonNull(user);
        requireNonNull(merchantOrderId);
        requireNonNull(selection);
        requireNonNull(amount);
    }
}
