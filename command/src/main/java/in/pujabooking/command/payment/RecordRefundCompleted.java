package in.pujabooking.command.payment;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Refund Status says COMPLETED: the money is on its way to the devotee's bank. */
public record RecordRefundCompleted(@TargetAggregateIdentifier MerchantOrderId merchantOrderId, MerchantRefundId refundId) implements PaymentCommand {
}
