package in.pujabooking.bench.twin.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import in.pujabooking.bench.twin.booking.Booking;
import in.pujabooking.bench.twin.cart.CartStatus;
import in.pujabooking.bench.twin.web.Rupees;
import java.math.BigDecimal;
import java.time.Instant;

/** How the payment of a cart stands (docs/api.md, payment status); what is not there yet is null. */
record CartPaymentJson(@JsonProperty("cart_id") String cartId,
                       @JsonProperty("payment_status") PaymentStatus paymentStatus,
                       @JsonProperty("payment_amount") BigDecimal paymentAmount,
                       @JsonProperty("merchant_order_id") String merchantOrderId,
                       @JsonProperty("booking_created") boolean bookingCreated,
                       @JsonProperty("booking_id") String bookingId,
                       @JsonProperty("cart_status") CartStatus cartStatus,
                       @JsonProperty("payment_created_at") Instant paymentCreatedAt,
                       @JsonProperty("payment_completed_at") Instant paymentCompletedAt) {

    static CartPaymentJson of(String cartId, CartPayment payment) {
        boolean booked = payment.booking() != null;
        return new CartPaymentJson(cartId, payment.status(), Rupees.of(payment.amount()), payment.merchantOrderId(), booked,
                booked ? Booking.bookingId(payment.booking()) : null, payment.cartStatus(), payment.createdAt(), payment.completedAt());
    }
}
