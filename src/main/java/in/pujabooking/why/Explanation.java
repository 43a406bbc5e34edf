package in.pujabooking.why;

/**
 * A situation in plain words.
 *
 * @param state   its code
 * @param text    why it is not booked, or that it is
 * @param awaited who or what must move next
 * @param rank    how much it says about the whole checkout; the lowest is the headline
 */
record Explanation(String state, String text, String awaited, int rank) {

    static Explanation of(OrderSituation situation) {
        return switch (situation) {
            case OrderSituation.Booked s -> new Explanation("BOOKED", "It is booked as %s.".formatted(s.booking()), "nothing", 0);
            case OrderSituation.Parked s -> new Explanation("PARKED",
                    "It is paid, but step %s failed %d times (%s), so it is parked.".formatted(s.step(), s.attempts(), s.problem()),
                    "somebody of ops: remove the cause, then retry, or refund", 1);
            case OrderSituation.Mismatched s -> new Explanation("MISMATCHED",
                    "PhonePe captured %s instead of %s, so it is not booked.".formatted(s.captured(), s.asked()),
                    "somebody of ops: refund what was captured", 2);
            case OrderSituation.RefundFailed s -> new Explanation("REFUND_FAILED",
                    "It can't be booked, and PhonePe failed to give the money back (%s).".formatted(s.code()),
                    "another refund, under a new id", 3);
            case OrderSituation.Cancelled s -> new Explanation("CANCELLED", "Booking %s was cancelled; money is still ours.".formatted(s.booking()),
                    "somebody of ops: refund it", 4);
            case OrderSituation.BeingBooked s -> new Explanation("BEING_BOOKED", "PhonePe captured %s; it is being booked.".formatted(s.captured()),
                    "the checkout's next step, by itself", 5);
            case OrderSituation.Refunding s -> new Explanation("REFUNDING", "It can't be booked, or no longer: refund %s of %s is under way."
                    .formatted(s.refund(), s.amount()), "PhonePe, to carry the refund out", 6);
            case OrderSituation.Open s -> new Explanation("OPEN", "The devotee has not paid, or PhonePe has not told us: its page is open until %s."
                    .formatted(s.until()), "the devotee, and then PhonePe's answer", 7);
            case OrderSituation.Unknown s -> new Explanation("UNKNOWN", "PhonePe has not answered with a pay page; it may or may not have the order.",
                    "PhonePe's answer", 8);
            case OrderSituation.Refunded s -> new Explanation("REFUNDED", "%s was given back.".formatted(s.amount()), "nothing", 9);
            case OrderSituation.Ended s -> new Explanation("ENDED", "The payment ended without money (%s).".formatted(s.why()),
                    "the devotee, to pay again", 10);
        };
    }
}
