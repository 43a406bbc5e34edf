package in.pujabooking.bench.twin.payment;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The {@code data} of the answer to a payment request (seed, step 2). */
record PaymentOrderData(@JsonProperty("payment_order") PaymentOrderJson paymentOrder) {
}
