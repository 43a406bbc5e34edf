package in.pujabooking.command.payment;

import static java.util.Objects.requireNonNull;

import in.pujabooking.command.CartId;
import in.pujabooking.command.EventName;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.payment.PaymentCommand.RetryBooking;
import java.time.Instant;

/** Everything that can happen to a payment order. */
public sealed interface PaymentEvent {

    MerchantOrderId merchantOrderId();

    /** A payment order exists; PhonePe may or may not know it yet. */
    @EventName("PaymentInitiated")
    record PaymentInitiated(MerchantOrderId merchantOrderId, Purchase purchase, String redirectUrl, Instant expiresAt) implements PaymentEvent {

        public PaymentInitiated {
            requireNonNull(merchantOrderId);
            requireNonNull(purchase);
        }
    }

    /** PhonePe's pay page is open for this order until {@code expiresAt}. */
    @EventName("CheckoutOpened")
    record CheckoutOpened(MerchantOrderId merchantOrderId, String phonePeOrderId, String paymentUrl, Instant expiresAt) implements PaymentEvent {
    }

    /** PhonePe captured exactly what was asked for. From here on the money is booked or refunded. */
    @EventName("PaymentSucceeded")
    record PaymentSucceeded(MerchantOrderId merchantOrderId, Purchase purchase, Capture capture) implements PaymentEvent {

        public PaymentSucceeded {
            requireNonNull(merchantOrderId);
            requireNonNull(purchase);
            requireNonNull(capture);
        }
    }

    /** PhonePe captured another amount than was asked for: no booking, ops decides. */
    @EventName("PaymentMismatched")
    record PaymentMismatched(MerchantOrderId merchantOrderId, Purchase purchase, Capture capture) implements PaymentEvent {

        public PaymentMismatched {
            requireNonNull(merchantOrderId);
            requireNonNull(purchase);
            requireNonNull(capture);
        }
    }

    /** The payment failed at PhonePe, or was cancelled by the devotee. */
    @EventName("PaymentFailed")
    record PaymentFailed(MerchantOrderId merchantOrderId, CartId cartId, String code, String detail, boolean cancelled) implements PaymentEvent {

        public PaymentFailed {
            requireNonNull(merchantOrderId);
            requireNonNull(cartId);
        }
    }

    /** The time to pay ran out without money. */
    @EventName("PaymentExpired")
    record PaymentExpired(MerchantOrderId merchantOrderId, CartId cartId) implements PaymentEvent {

        public PaymentExpired {
            requireNonNull(merchantOrderId);
            requireNonNull(cartId);
        }
    }

    /**
     * A captured order was taken up again, to be booked, or given back if any of its money is on its way back.
     *
     * @param givenBack     what is refunded, or on its way, so far
     * @param refunded      what of it is through
     * @param failedRefunds how many refunds of the order have failed: each needs a new id
     * @param requestedBy   see {@link RetryBooking}
     */
    @EventName("BookingRetried")
    record BookingRetried(MerchantOrderId merchantOrderId, Purchase purchase, Paise givenBack, Paise refunded, int failedRefunds,
                          String requestedBy) implements PaymentEvent {

        public BookingRetried {
            requireNonNull(merchantOrderId);
            requireNonNull(purchase);
            requireNonNull(givenBack);
            requireNonNull(refunded);
            requireNonNull(requestedBy);
        }
    }

    /**
     * A refund was decided; PhonePe is still to be asked.
     *
     * @param left what is then neither refunded nor on its way; null in events written before bookings were cancelled with their refund
     */
    @EventName("RefundRequested")
    record RefundRequested(MerchantOrderId merchantOrderId, MerchantRefundId refundId, Paise amount, String reason, String requestedBy,
                           Paise left) implements PaymentEvent {

        public RefundRequested {
            requireNonNull(merchantOrderId);
            requireNonNull(refundId);
            requireNonNull(amount);
        }
    }

    /** PhonePe works on the refund, under its own id {@code phonePeRefundId}. */
    @EventName("RefundAccepted")
    record RefundAccepted(MerchantOrderId merchantOrderId, MerchantRefundId refundId, String phonePeRefundId) implements PaymentEvent {

        public RefundAccepted {
            requireNonNull(merchantOrderId);
            requireNonNull(refundId);
        }
    }

    /** The refund is through. */
    @EventName("RefundCompleted")
    record RefundCompleted(MerchantOrderId merchantOrderId, MerchantRefundId refundId, Paise amount) implements PaymentEvent {

        public RefundCompleted {
            requireNonNull(merchantOrderId);
            requireNonNull(refundId);
            requireNonNull(amount);
        }
    }

    /** The refund failed; the amount is still captured and unresolved. */
    @EventName("RefundFailed")
    record RefundFailed(MerchantOrderId merchantOrderId, MerchantRefundId refundId, Paise amount, String code, String detail) implements PaymentEvent {

        public RefundFailed {
            requireNonNull(merchantOrderId);
            requireNonNull(refundId);
            requireNonNull(amount);
        }
    }
}
