package in.pujabooking.why;

import com.fasterxml.jackson.annotation.JsonProperty;
import in.pujabooking.command.MerchantOrderId;

/** What a verb was applied to. */
record Done(@JsonProperty("merchant_order_id") String merchantOrderId) {

    static Done of(MerchantOrderId order) {
        return new Done(order.value());
    }
}
