package in.pujabooking.command.payment;

import in.pujabooking.command.MerchantOrderId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Takes up a captured order that is neither booked nor given back. Every later try to book begins with this command, so that the order's own
 * history decides between a try and a refund that run at once. Refused for a mismatched amount.
 *
 * @param requestedBy {@link #BY_DEADLINE}, {@link #BY_SAFETY_NET}, or the id of a user of the ops role
 */
public record RetryBooking(@TargetAggregateIdentifier MerchantOrderId merchantOrderId, String requestedBy) implements PaymentCommand {

    /** The time after an earlier try that failed is over. */
    public static final String BY_DEADLINE = "deadline";

    /** The search for captured orders that nobody works on has found it. */
    public static final String BY_SAFETY_NET = "safety net";
}
