package in.pujabooking.query.checkout;

import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import java.time.Instant;

/**
 * A paid order that could be neither booked nor refunded and waits for ops: at which step, why, since when.
 *
 * @param retryRequestedAt when ops last asked for another try of it; null if not since it was parked
 */
public record ParkedCheckout(MerchantOrderId merchantOrderId, CartId cartId, String step, String problem, int attempts, Instant parkedAt,
                             Instant retryRequestedAt) {
}
