package in.pujabooking.api.refund;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;

/** @param amount rupees; null for all that is left */
record RefundRequest(@JsonProperty("amount") BigDecimal amount, @JsonProperty("reason") String reason) {
}
