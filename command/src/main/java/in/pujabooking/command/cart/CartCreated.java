package in.pujabooking.command.cart;

import static java.util.Objects.requireNonNull;

import in.pujabooking.command.CartId;
import in.pujabooking.command.EventName;
import in.pujabooking.command.UserId;

/** A cart was made; the quote is the price it will be paid at. {@code promo} is null without a promo code. */
@EventName("CartCreated")
public record CartCreated(CartId cartId, UserId user, Selection selection, Quote quote, Promo promo) implements CartEvent {

    public CartCreated {
        requireNonNull(cartId);
        requireNonNull(user);
        requireNonNull(selection);
        requireNonNull(quote);
    }
}
