package in.pujabooking.bench.twin.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/** The payload of a payment (docs/api.md, pay a cart); {@code redirect_url} and {@code address_id} may be absent. */
record PaymentRequest(@JsonProperty("cart_id") @NotBlank(message = "cart_id is required") String cartId,
                      @JsonProperty("redirect_url") @Size(max = 500, message = "Not a page of the storefront.") String redirectUrl,
                      @JsonProperty("address_id") @Positive(message = "Not a valid address.") Long addressId) {
}
