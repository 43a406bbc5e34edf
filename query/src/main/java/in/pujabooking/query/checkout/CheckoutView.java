package in.pujabooking.query.checkout;

import in.pujabooking.query.booking.BookingView;
import in.pujabooking.query.cart.CartView;
import in.pujabooking.query.payment.PaymentView;

/**
 * Where a checkout stands.
 *
 * @param payment the order that paid the cart or, before one did, the newest; null before the first attempt
 * @param booking null until it is booked
 */
public record CheckoutView(CartView cart, PaymentView payment, BookingView booking) {
}
