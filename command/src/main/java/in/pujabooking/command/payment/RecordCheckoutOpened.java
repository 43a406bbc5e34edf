package in.pujabooking.command.payment;

import in.pujabooking.command.MerchantOrderId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * PhonePe accepted the order and answered with its pay page.
 *
 * @param paymentUrl opaque, passed on unchanged (docs/phonepe.md, pay)
 * @param expiresAt  until when PhonePe lets the devotee pay
 */
public record RecordCheckoutOpened(@TargetAggregateIdentifier MerchantOrderId merchantOrderId, String phonePeOrderId, String paymentUrl, Instant expiresAt) implements PaymentCommand {
}
