package in.pujabooking.command.payment;

import static java.util.Objects.requireNonNull;

import in.pujabooking.command.EventName;
import in.pujabooking.command.MerchantOrderId;

/** PhonePe captured another amount than was asked for: no booking, ops decides. */
@EventName("PaymentMismatched")
public record PaymentMismatched(MerchantOrderId merchantOrderId, Purchase purchase, Capture capture) implements PaymentEvent {

    public PaymentMismatched {
        requireNonNull(merchantOrderId);
        requireNonNull(purchase);
        requireNonNull(capture);
    }
}
