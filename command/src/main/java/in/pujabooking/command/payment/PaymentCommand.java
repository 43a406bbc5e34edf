package in.pujabooking.command.payment;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.payment.PaymentEvent.PaymentMismatched;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Every command that a payment order decides. */
public sealed interface PaymentCommand {

    MerchantOrderId merchantOrderId();

    /** Creates the payment order, before PhonePe hears of it. Sent when a cart was checked out, in the same transaction. */
    record InitiatePayment(@TargetAggregateIdentifier MerchantOrderId merchantOrderId, Purchase purchase, String redirectUrl, Instant expiresAt) implements PaymentCommand {
    }

    /**
     * PhonePe accepted the order and answered with its pay page.
     *
     * @param paymentUrl opaque, passed on unchanged (docs/phonepe.md, pay)
     * @param expiresAt  until when PhonePe lets the devotee pay
     */
    record RecordCheckoutOpened(@TargetAggregateIdentifier MerchantOrderId merchantOrderId, String phonePeOrderId, String paymentUrl, Instant expiresAt) implements PaymentCommand {
    }

    /** Order Status says COMPLETED. An amount other than ours becomes {@link PaymentMismatched}. Also taken after failure or expiry: late truth wins. */
    record RecordPaymentSuccess(@TargetAggregateIdentifier MerchantOrderId merchantOrderId, Capture capture) implements PaymentCommand {
    }

    /**
     * Order Status says FAILED, or PhonePe refused the order for good.
     *
     * @param code      PhonePe's {@code errorCode}, as text
     * @param detail    PhonePe's {@code detailedErrorCode}, as text; may be null
     * @param cancelled true if the devotee gave up on the page
     */
    record RecordPaymentFailure(@TargetAggregateIdentifier MerchantOrderId merchantOrderId, String code, String detail, boolean cancelled) implements PaymentCommand {
    }

    /** The time to pay is over and PhonePe, asked once more, has no money. */
    record ExpirePayment(@TargetAggregateIdentifier MerchantOrderId merchantOrderId) implements PaymentCommand {
    }

    /**
     * Takes up a captured order that is neither booked nor given back. Every later try to book begins with this command, so that the order's own
     * history decides between a try and a refund that run at once. Refused for a mismatched amount.
     *
     * @param requestedBy {@link #BY_DEADLINE}, {@link #BY_SAFETY_NET}, or the id of a user of the ops role
     */
    record RetryBooking(@TargetAggregateIdentifier MerchantOrderId merchantOrderId, String requestedBy) implements PaymentCommand {

        /** The time after an earlier try that failed is over. */
        public static final String BY_DEADLINE = "deadline";

        /** The search for captured orders that nobody works on has found it. */
        public static final String BY_SAFETY_NET = "safety net";
    }

    /**
     * Sends money back, all of it or a part. Asking again with the same refund id changes nothing.
     *
     * @param requestedBy who asks: a user of the ops role, or {@code saga}
     */
    record RequestRefund(@TargetAggregateIdentifier MerchantOrderId merchantOrderId, MerchantRefundId refundId, Paise amount, String reason, String requestedBy) implements PaymentCommand {
    }

    /** PhonePe took the refund on (PENDING or CONFIRMED); it is not through yet. */
    record RecordRefundAccepted(@TargetAggregateIdentifier MerchantOrderId merchantOrderId, MerchantRefundId refundId, String phonePeRefundId) implements PaymentCommand {
    }

    /** Refund Status says COMPLETED: the money is on its way to the devotee's bank. */
    record RecordRefundCompleted(@TargetAggregateIdentifier MerchantOrderId merchantOrderId, MerchantRefundId refundId) implements PaymentCommand {
    }

    /** Refund Status says FAILED, or PhonePe refused the refund: the money is still ours to give back. */
    record RecordRefundFailed(@TargetAggregateIdentifier MerchantOrderId merchantOrderId, MerchantRefundId refundId, String code, String detail) implements PaymentCommand {
    }
}
