package in.pujabooking.command.payment;

import static java.util.Objects.requireNonNull;

import in.pujabooking.command.EventName;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;

/** The refund failed; the amount is still captured and unresolved. */
@EventName("RefundFailed")
public record RefundFailed(MerchantOrderId merchantOrderId, MerchantRefundId refundId, Paise amount, String code, String detail) implements PaymentEvent {

    public RefundFailed {
        requireNonNull(merchantOrderId);
        requireNonNull(refundId);
        requireNonNull(amount);
    }
}
