package in.pujabooking.phonepe.paypage;

import java.time.Instant;

/** What the devotee who wants to pay can be told. */
public sealed interface PayPageOutcome {

    /** The pay page is open, and the payment order has recorded it. */
    record Opened(String phonePeOrderId, String paymentUrl, Instant expiresAt) implements PayPageOutcome {
    }

    /** PhonePe took no such order; the payment order has recorded its failure, so that the cart can be paid anew. */
    record Refused(String code, String message) implements PayPageOutcome {
    }

    /** There is no pay page to offer. PhonePe may have the order; it stays PENDING and is inquired after until that is known. */
    record Unavailable(Why why) implements PayPageOutcome {
    }

    enum Why {
        /** PhonePe could not be reached (HTTP 503). */
        NOT_SENT,
        /** PhonePe did not answer in time (HTTP 504). */
        TIMEOUT,
        /** PhonePe's answer was an error, or not to be understood (HTTP 502). */
        BAD_ANSWER
    }
}
