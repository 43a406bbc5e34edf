package in.pujabooking.command.payment;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Refund Status says FAILED, or PhonePe refused the refund: the money is still ours to give back. */
public record RecordRefundFailed(@TargetAggregateIdentifier MerchantOrderId merchantOrderId, MerchantRefundId refundId, String code, String detail) implements PaymentCommand {
}
