package in.pujabooking.command.payment;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** PhonePe took the refund on (PENDING or CONFIRMED); it is not through yet. */
public record RecordRefundAccepted(@TargetAggregateIdentifier MerchantOrderId merchantOrderId, MerchantRefundId refundId, String phonePeRefundId) implements PaymentCommand {
}
