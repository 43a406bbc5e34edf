package in.pujabooking.api.payment;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The payload of a payment (docs/api.md, pay a cart); {@code redirect_url} and {@code address_id} may be absent. */
record PaymentRequest(@JsonProperty("cart_id") String cartId,
                      @JsonProperty("redirect_url") String redirectUrl,
                      @JsonProperty("address_id") Long addressId) {
}
