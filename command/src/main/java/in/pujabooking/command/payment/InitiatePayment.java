package in.pujabooking.command.payment;

import in.pujabooking.command.MerchantOrderId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Creates the payment order, before PhonePe hears of it. Sent when a cart was checked out, in the same transaction. */
public record InitiatePayment(@TargetAggregateIdentifier MerchantOrderId merchantOrderId, Purchase purchase, String redirectUrl, Instant expiresAt) implements PaymentCommand {
}
