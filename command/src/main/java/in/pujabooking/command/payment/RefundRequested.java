package in.pujabooking.command.payment;

import in.pujabooking.command.EventName;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;

/** A refund was decided; PhonePe is still to be asked. */
@EventName("RefundRequested")
public record RefundRequested(MerchantOrderId merchantOrderId, MerchantRefundId refundId, Paise amount, String reason, String requestedBy) implements PaymentEvent {
}
