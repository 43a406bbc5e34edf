package in.pujabooking.bench.twin.payment;

import in.pujabooking.bench.twin.cart.CartStatus;
import java.time.Instant;

/** A cart with its newest payment order and its booking, amount in paise; all of the order is null before the first attempt. */
record CartPayment(CartStatus cartStatus, String merchantOrderId, PaymentStatus status, Long amount, Instant createdAt, Instant completedAt,
                   Long booking) {
}
