package in.pujabooking.command.payment;

import static java.util.Objects.requireNonNull;

import in.pujabooking.command.EventName;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;

/** PhonePe works on the refund, under its own id {@code phonePeRefundId}. */
@EventName("RefundAccepted")
public record RefundAccepted(MerchantOrderId merchantOrderId, MerchantRefundId refundId, String phonePeRefundId) implements PaymentEvent {

    public RefundAccepted {
        requireNonNull(merchantOrderId);
        requireNonNull(refundId);
    }
}
