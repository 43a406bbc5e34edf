package in.pujabooking.api.ops;

import com.fasterxml.jackson.annotation.JsonProperty;
import in.pujabooking.query.checkout.ParkedCheckout;
import java.time.Instant;

/** A paid order that waits for ops. */
record ParkedJson(@JsonProperty("merchant_order_id") String merchantOrderId,
                  @JsonProperty("cart_id") String cartId,
                  @JsonProperty("step") String step,
                  @JsonProperty("problem") String problem,
                  @JsonProperty("attempts") int attempts,
                  @JsonProperty("parked_at") Instant parkedAt) {

    static ParkedJson of(ParkedCheckout parked) {
        return new ParkedJson(parked.merchantOrderId().value(), parked.cartId().value(), parked.step(), parked.problem(), parked.attempts(),
                parked.parkedAt());
    }
}
