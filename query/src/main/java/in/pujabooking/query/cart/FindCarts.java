package in.pujabooking.query.cart;

import in.pujabooking.command.UserId;
import in.pujabooking.query.view.ListRange;

/** The user's carts that were not removed, newest first; answered with a {@code ListPage} of {@link CartView}. */
public record FindCarts(UserId user, boolean onlyActive, ListRange range) {

    /** As many as one answer holds. */
    public FindCarts(UserId user, boolean onlyActive) {
        this(user, onlyActive, ListRange.LARGEST);
    }
}
