package in.pujabooking.query.cart;

import in.pujabooking.command.UserId;

/** The user's carts that were not removed, newest first; answered with a list of {@link CartView}. */
public record FindCarts(UserId user, boolean onlyActive) {
}
