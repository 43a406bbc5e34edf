package in.pujabooking.query.checkout;

import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * A paid order that could be neither booked nor refunded and waits for ops: at which step, why, since when.
 *
 * @param retryRequestedAt when ops last asked for another try of it; null if not since it was parked
 */
@Embeddable
public record ParkedCheckout(MerchantOrderId merchantOrderId, CartId cartId, String step, String problem, int attempts,
                             @Column(name = "created_at") Instant parkedAt, Instant retryRequestedAt) {
}
