package in.pujabooking.phonepe.inquiry;

/** What led to a question. It goes with the command as meta data under {@link #KEY}, and from there into the event. */
public enum Trigger {
    WEBHOOK,
    /** The devotee's browser came back from the pay page. */
    RETURN,
    /** The storefront polls the status of an open order. */
    STATUS_PAGE,
    /** The answer to the pay call never came. */
    PAY,
    /** Somebody of ops wants to know. */
    OPS,
    /** The order's own schedule, without any hint. */
    SCHEDULE;

    public static final String KEY = "road";

    boolean isHint() {
        return this != SCHEDULE;
    }

    /** Which of the roads to a question that is shared counts: the first, but a status page yields to any other, whose budget is larger. */
    static Trigger strongerOf(Trigger first, Trigger second) {
        return first == STATUS_PAGE ? second : first;
    }
}
