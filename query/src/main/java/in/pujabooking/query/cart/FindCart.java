package in.pujabooking.query.cart;

import in.pujabooking.command.CartId;
import in.pujabooking.command.UserId;

/** One cart of this user, removed or not; answered with a {@link CartView}, or null if there is none. */
public record FindCart(CartId cartId, UserId user) {
}
