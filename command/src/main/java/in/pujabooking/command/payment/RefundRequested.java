package in.pujabooking.command.payment;

import static java.util.Objects.requireNonNull;

import in.pujabooking.command.EventName;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;

/**
 * A refund was decided; PhonePe is still to be asked.
 *
 * @param left what is then neither refunded nor on its way; null in events written before bookings were cancelled with their refund
 */
@EventName("RefundRequested")
public record RefundRequested(MerchantOrderId merchantOrderId, MerchantRefundId refundId, Paise amount, String reason, String requestedBy,
                              Paise left) implements PaymentEvent {

    public RefundRequested {
        requireNonNull(merchantOrderId);
        requireNonNull(refundId);
        requireNonNull(amount);
    }
}
