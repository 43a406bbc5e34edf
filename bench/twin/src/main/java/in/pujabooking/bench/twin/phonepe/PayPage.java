package in.pujabooking.bench.twin.phonepe;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * PhonePe's page for an order, open to be paid.
 *
 * @param orderId    PhonePe's own id of the order
 * @param paymentUrl to be passed on unmodified
 * @param expireAt   milliseconds since the epoch
 */
public record PayPage(@JsonProperty("orderId") String orderId,
                      @JsonProperty("redirectUrl") String paymentUrl,
                      @JsonProperty("expireAt") long expireAt) {

    public Instant expiresAt() {
        return Instant.ofEpochMilli(expireAt);
    }

    boolean isComplete() {
        return orderId != null && paymentUrl != null && expireAt > 0;
    }
}
