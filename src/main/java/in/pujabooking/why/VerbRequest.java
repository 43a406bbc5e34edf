package in.pujabooking.why;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;

/**
 * @param reason          why; kept as an event
 * @param merchantOrderId needed only where the verb would be safe for several orders of the cart
 * @param amount          rupees to refund; null for all that is left
 */
record VerbRequest(@JsonProperty("reason") String reason, @JsonProperty("merchant_order_id") String merchantOrderId,
                   @JsonProperty("amount") BigDecimal amount) {
}
