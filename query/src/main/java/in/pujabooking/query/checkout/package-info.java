/** A checkout as a whole: the cart, the payment that matters and the booking in one answer; and which ones are parked. */
package in.pujabooking.query.checkout;
