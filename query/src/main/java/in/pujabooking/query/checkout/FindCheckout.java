package in.pujabooking.query.checkout;

import in.pujabooking.command.CartId;
import in.pujabooking.command.UserId;

/**
 * Where this user's checkout stands; answered with a {@link CheckoutView}, or null if there is no such cart or it is another user's.
 */
public record FindCheckout(CartId cartId, UserId user) {
}
