package in.pujabooking.query.payment;

import in.pujabooking.command.UserId;

/** The user's payment orders, newest first; answered with a list of {@link PaymentView}. */
public record FindPayments(UserId user) {
}
