package in.pujabooking.command.cart;

import in.pujabooking.command.CartId;
import in.pujabooking.command.EventName;

/** The promo code was taken off again. */
@EventName("PromoCodeRemoved")
public record PromoCodeRemoved(CartId cartId) implements CartEvent {
}
