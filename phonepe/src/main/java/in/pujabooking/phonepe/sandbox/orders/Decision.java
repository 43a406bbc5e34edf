package in.pujabooking.phonepe.sandbox.orders;

/** How an attempt or a whole order goes on; made by a person on the pay page, by automation, or by the clock. */
public sealed interface Decision {

    /** @param captured paise; null captures what was asked */
    record Paid(PaymentMode mode, Long captured) implements Decision {}

    /** @param tryAgain true leaves the order open for another attempt */
    record Declined(PaymentMode mode, FailureCodes why, boolean tryAgain) implements Decision {}

    /** The attempt is left hanging. */
    record LeftPending(PaymentMode mode) implements Decision {}

    /** The customer gives up on the page: final at once. */
    record Cancelled() implements Decision {}

    /** Nobody paid in time. */
    record Expired() implements Decision {}
}
