package in.pujabooking.api.payment;

import in.pujabooking.phonepe.paypage.PayPageOutcome;
import in.pujabooking.query.payment.PaymentView;

/** What came of a payment request. */
sealed interface PaymentAttemptOutcome {

    /** A new order, with its pay page open. */
    record Created(PaymentView order) implements PaymentAttemptOutcome {
    }

    /** The cart's open order and its pay page, opened by an earlier request. */
    record Existing(PaymentView order) implements PaymentAttemptOutcome {
    }

    /** An earlier request is still opening the page, or PhonePe's answer to it never came. */
    record StillOpening() implements PaymentAttemptOutcome {
    }

    /** An earlier order has ended meanwhile; the cart will be free for another attempt in a moment. */
    record JustEnded() implements PaymentAttemptOutcome {
    }

    /** PhonePe did not take the order. */
    record Refused() implements PaymentAttemptOutcome {
    }

    /** There is no page to offer; the order stays PENDING and PhonePe is asked about it, never told again. */
    record Unclear(PayPageOutcome.Why why) implements PaymentAttemptOutcome {
    }
}
