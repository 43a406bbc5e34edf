package in.pujabooking.command.checkout;

import static java.util.Objects.requireNonNull;

import in.pujabooking.command.CartId;
import in.pujabooking.command.EventName;
import in.pujabooking.command.MerchantOrderId;

/**
 * A paid order could be neither booked nor refunded in all tries; it waits for ops.
 *
 * @param step     the command that failed last
 * @param problem  what went wrong, for people; never a secret
 * @param attempts how often it was tried
 */
@EventName("CheckoutParked")
public record CheckoutParked(MerchantOrderId merchantOrderId, CartId cartId, String step, String problem, int attempts)
        implements CheckoutEvent {

    public CheckoutParked {
        requireNonNull(merchantOrderId);
        requireNonNull(cartId);
    }
}
