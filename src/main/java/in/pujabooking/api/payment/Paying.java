package in.pujabooking.api.payment;

import in.pujabooking.phonepe.checkout.CheckoutOutcome;
import in.pujabooking.query.payment.PaymentView;

/** What came of a payment request. */
sealed interface Paying {

    /** A new order, with its pay page open. */
    record Created(PaymentView order) implements Paying {
    }

    /** The cart's open order and its pay page, opened by an earlier request. */
    record Existing(PaymentView order) implements Paying {
    }

    /** An earlier request is still opening the page, or PhonePe's answer to it never came. */
    record StillOpening() implements Paying {
    }

    /** An earlier order has ended meanwhile; the cart will be free for another attempt in a moment. */
    record JustEnded() implements Paying {
    }

    /** PhonePe did not take the order. */
    record Refused() implements Paying {
    }

    /** There is no page to offer; the order stays PENDING and PhonePe is asked about it, never told again. */
    record Unclear(CheckoutOutcome.Why why) implements Paying {
    }
}
