package in.pujabooking.query.checkout;

import in.pujabooking.command.CartId;

/** The views of this cart, its payments or its booking have changed; ask again. */
public record CheckoutChanged(CartId cartId) {
}
