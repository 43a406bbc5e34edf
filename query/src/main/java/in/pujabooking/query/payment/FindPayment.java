package in.pujabooking.query.payment;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.UserId;

/** One payment order; answered with a {@link PaymentView}, or null if there is none or it is another user's. {@code user} null: anybody's. */
public record FindPayment(MerchantOrderId merchantOrderId, UserId user) {
}
