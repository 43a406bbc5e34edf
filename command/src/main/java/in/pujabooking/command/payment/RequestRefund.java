package in.pujabooking.command.payment;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Sends money back, all of it or a part. Asking again with the same refund id changes nothing.
 *
 * @param requestedBy who asks: a user of the ops role, or {@code saga}
 */
public record RequestRefund(@TargetAggregateIdentifier MerchantOrderId merchantOrderId, MerchantRefundId refundId, Paise amount, String reason, String requestedBy) implements PaymentCommand {
}
