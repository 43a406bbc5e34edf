package in.pujabooking.command.cart;

import static java.util.Objects.requireNonNull;

import in.pujabooking.command.CartId;
import in.pujabooking.command.EventName;

/** A promo code was applied; replaces an earlier one. */
@EventName("PromoCodeApplied")
public record PromoCodeApplied(CartId cartId, Promo promo) implements CartEvent {

    public PromoCodeApplied {
        requireNonNull(cartId);
        requireNonNull(promo);
    }
}
