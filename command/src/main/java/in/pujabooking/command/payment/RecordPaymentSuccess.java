package in.pujabooking.command.payment;

import in.pujabooking.command.MerchantOrderId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Order Status says COMPLETED. An amount other than ours becomes {@link PaymentMismatched}. Also taken after failure or expiry: late truth wins. */
public record RecordPaymentSuccess(@TargetAggregateIdentifier MerchantOrderId merchantOrderId, Capture capture) implements PaymentCommand {
}
