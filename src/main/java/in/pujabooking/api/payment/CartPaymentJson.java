package in.pujabooking.api.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import in.pujabooking.query.checkout.CheckoutView;
import in.pujabooking.query.payment.PaymentStatus;
import in.pujabooking.query.payment.PaymentView;
import java.math.BigDecimal;
import java.time.Instant;

/** How the payment of a cart stands (docs/api.md, payment status); what is not there yet is null. */
public record CartPaymentJson(@JsonProperty("cart_id") String cartId,
                              @JsonProperty("payment_status") PaymentStatus paymentStatus,
                              @JsonProperty("payment_amount") BigDecimal paymentAmount,
                              @JsonProperty("merchant_order_id") String merchantOrderId,
                              @JsonProperty("booking_created") boolean bookingCreated,
                              @JsonProperty("booking_id") String bookingId,
                              @JsonProperty("cart_status") String cartStatus,
                              @JsonProperty("payment_created_at") Instant paymentCreatedAt,
                              @JsonProperty("payment_completed_at") Instant paymentCompletedAt) {

    /** @param checkout has a payment */
    public static CartPaymentJson of(CheckoutView checkout) {
        PaymentView payment = checkout.payment();
        boolean booked = checkout.booking() != null;
        return new CartPaymentJson(payment.cartId().value(), payment.status(), payment.amount().rupees(), payment.merchantOrderId().value(),
                booked, booked ? checkout.booking().bookingId().value() : null, checkout.cart().status().name(), payment.createdAt(),
                payment.completedAt());
    }
}
