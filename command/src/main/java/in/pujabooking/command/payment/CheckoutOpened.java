package in.pujabooking.command.payment;

import in.pujabooking.command.EventName;
import in.pujabooking.command.MerchantOrderId;
import java.time.Instant;

/** PhonePe's pay page is open for this order until {@code expiresAt}. */
@EventName("CheckoutOpened")
public record CheckoutOpened(MerchantOrderId merchantOrderId, String phonePeOrderId, String paymentUrl, Instant expiresAt) implements PaymentEvent {
}
