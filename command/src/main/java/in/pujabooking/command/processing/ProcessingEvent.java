package in.pujabooking.command.processing;

import static java.util.Objects.requireNonNull;

import in.pujabooking.command.CartId;
import in.pujabooking.command.EventName;
import in.pujabooking.command.MerchantOrderId;

/** What happens to the processing of an order, as opposed to its money: facts of the saga and of the ops people who help it. */
public sealed interface ProcessingEvent {

    MerchantOrderId merchantOrderId();

    /**
     * A paid order could be neither booked nor refunded in all tries; it waits for ops.
     *
     * @param step     the command that failed last
     * @param problem  what went wrong, for people; never a secret
     * @param attempts how often it was tried
     */
    @EventName("CheckoutParked")
    record CheckoutParked(MerchantOrderId merchantOrderId, CartId cartId, String step, String problem, int attempts)
            implements ProcessingEvent {

        public CheckoutParked {
            requireNonNull(merchantOrderId);
            requireNonNull(cartId);
        }
    }

    /** Ops asked for a parked checkout to be tried again. */
    @EventName("CheckoutRetryRequested")
    record CheckoutRetryRequested(MerchantOrderId merchantOrderId, String requestedBy, String reason) implements ProcessingEvent {
    }

    /** A parked checkout moves again. */
    @EventName("CheckoutResumed")
    record CheckoutResumed(MerchantOrderId merchantOrderId) implements ProcessingEvent {
    }

    /** Ops had PhonePe asked about an order, out of turn. What PhonePe said is in the order's own events, if it said anything final. */
    @EventName("InquiryRequested")
    record InquiryRequested(MerchantOrderId merchantOrderId, String requestedBy, String reason) implements ProcessingEvent {
    }
}
