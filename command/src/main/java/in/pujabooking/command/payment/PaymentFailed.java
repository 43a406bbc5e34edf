package in.pujabooking.command.payment;

import in.pujabooking.command.EventName;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.CartId;

/** The payment failed at PhonePe, or was cancelled by the devotee. */
@EventName("PaymentFailed")
public record PaymentFailed(MerchantOrderId merchantOrderId, CartId cartId, String code, String detail, boolean cancelled) implements PaymentEvent {
}
