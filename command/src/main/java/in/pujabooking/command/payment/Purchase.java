package in.pujabooking.command.payment;

import static java.util.Objects.requireNonNull;

import in.pujabooking.command.CartId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.UserId;
import in.pujabooking.command.cart.Selection;

/** What a payment order pays for: the cart as it was when the payment began. {@code addressId} is null if none was given. */
public record Purchase(CartId cartId, UserId user, Selection selection, Paise amount, Long addressId) {

    public Purchase {
        requireNonNull(cartId);
        requireNonNull(user);
        requireNonNull(selection);
        requireNonNull(amount);
    }
}
