package in.pujabooking.ledger.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import in.pujabooking.ledger.InFlight;
import java.math.BigDecimal;
import java.time.Instant;

/** Money on its way, in rupees. */
record InFlightJson(@JsonProperty("cart_id") String cartId,
                    @JsonProperty("merchant_order_id") String merchantOrderId,
                    @JsonProperty("amount") BigDecimal amount,
                    @JsonProperty("waits_for") String waitsFor,
                    @JsonProperty("since") Instant since,
                    @JsonProperty("due") Instant due) {

    static InFlightJson of(InFlight money) {
        return new InFlightJson(money.cart(), money.order(), money.amount().rupees(), money.what(), money.since(), money.due());
    }
}
