package in.pujabooking.command.payment;

import in.pujabooking.command.MerchantOrderId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Order Status says FAILED, or PhonePe refused the order for good.
 *
 * @param code      PhonePe's {@code errorCode}, as text
 * @param detail    PhonePe's {@code detailedErrorCode}, as text; may be null
 * @param cancelled true if the devotee gave up on the page
 */
public record RecordPaymentFailure(@TargetAggregateIdentifier MerchantOrderId merchantOrderId, String code, String detail, boolean cancelled) implements PaymentCommand {
}
