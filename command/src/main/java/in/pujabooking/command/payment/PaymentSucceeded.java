package in.pujabooking.command.payment;

import static java.util.Objects.requireNonNull;

import in.pujabooking.command.EventName;
import in.pujabooking.command.MerchantOrderId;

/** PhonePe captured exactly what was asked for. From here on the money is booked or refunded. */
@EventName("PaymentSucceeded")
public record PaymentSucceeded(MerchantOrderId merchantOrderId, Purchase purchase, Capture capture) implements PaymentEvent {

    public PaymentSucceeded {
        requireNonNull(merchantOrderId);
        requireNonNull(purchase);
        requireNonNull(capture);
    }
}
