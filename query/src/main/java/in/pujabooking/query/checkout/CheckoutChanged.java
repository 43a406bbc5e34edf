package in.pujabooking.query.checkout;

import in.pujabooking.command.CartId;

/**
 * A view of this cart, its payments or its booking has changed and can be seen by queries.
 *
 * @param row what it is now: a CartView, a PaymentView or a BookingView
 */
public record CheckoutChanged(CartId cartId, Object row) {
}
