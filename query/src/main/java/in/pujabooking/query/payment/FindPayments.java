package in.pujabooking.query.payment;

import in.pujabooking.command.UserId;
import in.pujabooking.query.view.ListRange;

/** The user's payment orders, newest first; answered with a {@code ListPage} of {@link PaymentView}. */
public record FindPayments(UserId user, ListRange range) {

    /** As many as one answer holds. */
    public FindPayments(UserId user) {
        this(user, ListRange.LARGEST);
    }
}
