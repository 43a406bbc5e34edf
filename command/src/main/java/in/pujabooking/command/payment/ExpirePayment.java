package in.pujabooking.command.payment;

import in.pujabooking.command.MerchantOrderId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The time to pay is over and PhonePe, asked once more, has no money. */
public record ExpirePayment(@TargetAggregateIdentifier MerchantOrderId merchantOrderId) implements PaymentCommand {
}
