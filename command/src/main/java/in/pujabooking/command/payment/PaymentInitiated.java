package in.pujabooking.command.payment;

import static java.util.Objects.requireNonNull;

import in.pujabooking.command.EventName;
import in.pujabooking.command.MerchantOrderId;
import java.time.Instant;

/** A payment order exists; PhonePe may or may not know it yet. */
@EventName("PaymentInitiated")
public record PaymentInitiated(MerchantOrderId merchantOrderId, Purchase purchase, String redirectUrl, Instant expiresAt) implements PaymentEvent {

    public PaymentInitiated {
        requireNonNull(merchantOrderId);
        requireNonNull(purchase);
    }
}
