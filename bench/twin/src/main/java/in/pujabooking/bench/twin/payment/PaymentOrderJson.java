package in.pujabooking.bench.twin.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import in.pujabooking.bench.twin.web.Rupees;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A payment order as the storefront reads it (docs/api.md, pay a cart): {@code amount} in paise, {@code amount_in_rupees} in rupees. */
record PaymentOrderJson(@JsonProperty("id") UUID id,
                        @JsonProperty("merchant_order_id") String merchantOrderId,
                        @JsonProperty("amount") long amount,
                        @JsonProperty("amount_in_rupees") BigDecimal amountInRupees,
                        @JsonProperty("currency") String currency,
                        @JsonProperty("cart_id") String cartId,
                        @JsonProperty("status") PaymentStatus status,
                        @JsonProperty("phonepe_payment_url") String paymentUrl,
                        @JsonProperty("redirect_url") String redirectUrl,
                        @JsonProperty("address_id") Long addressId,
                        @JsonProperty("error_code") String errorCode,
                        @JsonProperty("refunded_in_rupees") BigDecimal refundedInRupees,
                        @JsonProperty("created_at") Instant createdAt,
                        @JsonProperty("expires_at") Instant expiresAt,
                        @JsonProperty("completed_at") Instant completedAt) {

    static PaymentOrderJson of(PaymentOrder order) {
        return new PaymentOrderJson(order.id(), order.merchantOrderId(), order.amount(), Rupees.of(order.amount()), "INR", order.cart().cartId(),
                order.status(), order.paymentUrl(), order.redirectUrl(), order.addressId(), order.errorCode(), Rupees.of(0), order.createdAt(),
                order.expiresAt(), order.completedAt());
    }
}
