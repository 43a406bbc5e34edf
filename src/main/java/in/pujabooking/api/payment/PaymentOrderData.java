package in.pujabooking.api.payment;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The {@code data} of the answer to a payment request (docs/api.md, pay a cart). */
record PaymentOrderData(@JsonProperty("payment_order") PaymentOrderJson paymentOrder) {
}
