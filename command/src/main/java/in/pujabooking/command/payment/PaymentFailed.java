package in.pujabooking.command.payment;

import static java.util.Objects.requireNonNull;

import in.pujabooking.command.EventName;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.CartId;

/** The payment failed at PhonePe, or was cancelled by the devotee. */
@EventName("PaymentFailed")
public record PaymentFailed(MerchantOrderId merchantOrderId, CartId cartId, String code, String detail, boolean cancelled) implements PaymentEvent {

    public PaymentFailed {
        requireNonNull(merchantOrderId);
        requireNonNull(cartId);
    }
}
