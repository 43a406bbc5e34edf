package in.pujabooking.why;

import com.fasterxml.jackson.annotation.JsonProperty;
import in.pujabooking.command.MerchantOrderId;

/** What a verb was applied to. */
record VerbResult(@JsonProperty("merchant_order_id") String merchantOrderId) {

    static VerbResult of(MerchantOrderId order) {
        return new VerbResult(order.value());
    }
}
