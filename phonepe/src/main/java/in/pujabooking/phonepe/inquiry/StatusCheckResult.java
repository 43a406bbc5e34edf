package in.pujabooking.phonepe.inquiry;

import in.pujabooking.phonepe.client.Trouble;
import java.time.Duration;

/** What one question about an order came to, after the payment order was told. */
public sealed interface StatusCheckResult {

    /** PhonePe's word is final and the payment order has recorded it. */
    record Decided() implements StatusCheckResult {
    }

    /** Not paid yet, or in a state that nobody has documented. */
    record StillOpen() implements StatusCheckResult {
    }

    /** PhonePe has no such order, now. What follows depends on the order's age, so only the schedule concludes from it. */
    record UnknownAtPhonePe() implements StatusCheckResult {
    }

    /** PhonePe's word is final, but there is no such payment order here. */
    record NotOurs() implements StatusCheckResult {
    }

    /** PhonePe could not be asked. {@code retryAfter} is zero if PhonePe did not say how long to wait. */
    record NoAnswer(Trouble trouble, Duration retryAfter) implements StatusCheckResult {
    }
}
