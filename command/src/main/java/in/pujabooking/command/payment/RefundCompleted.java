package in.pujabooking.command.payment;

import static java.util.Objects.requireNonNull;

import in.pujabooking.command.EventName;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;

/** The refund is through. */
@EventName("RefundCompleted")
public record RefundCompleted(MerchantOrderId merchantOrderId, MerchantRefundId refundId, Paise amount) implements PaymentEvent {

    public RefundCompleted {
        requireNonNull(merchantOrderId);
        requireNonNull(refundId);
        requireNonNull(amount);
    }
}
