package in.pujabooking.api.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.query.payment.PaymentStatus;
import in.pujabooking.query.payment.PaymentView;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * A payment order as the storefront reads it (docs/api.md, pay a cart): {@code amount} in paise, {@code amount_in_rupees} in rupees, {@code id}
 * derived from the order's id.
 */
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

    static PaymentOrderJson of(PaymentView order) {
        return new PaymentOrderJson(id(order.merchantOrderId()), order.merchantOrderId().value(),
                order.amount().value(), order.amount().rupees(), "INR", order.cartId().value(), order.status(), order.paymentUrl(),
                order.redirectUrl(), order.addressId(), order.failureCode(), order.refunded().rupees(), order.createdAt(),
                order.expiresAt(), order.completedAt());
    }

    private static UUID id(MerchantOrderId order) {
        return UUID.nameUUIDFromBytes(order.value().getBytes(StandardCharsets.UTF_8));
    }
}
