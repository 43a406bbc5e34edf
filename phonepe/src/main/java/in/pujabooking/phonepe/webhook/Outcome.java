package in.pujabooking.phonepe.webhook;

/** What came of acting on a webhook. */
public enum Outcome {
    /** The payment order knows PhonePe's final word. */
    DECIDED(Again.NO),
    /** Order Status does not say what the webhook may have said; it may lag behind. */
    STILL_OPEN(Again.FOR_A_WHILE),
    /** PhonePe does not know the order. */
    UNKNOWN_AT_PHONEPE(Again.FOR_A_WHILE),
    /** There is no such order or refund here. */
    NOT_OURS(Again.FOR_A_WHILE),
    /** PhonePe could not be asked, or our side could not be told. */
    FAILED(Again.FOR_EVER),
    /** The refund's task runs now, and will not rest before its end. */
    REFUND_LOOKED_AT(Again.NO),
    /** The refund was being looked at just now. */
    REFUND_BUSY(Again.FOR_A_WHILE),
    /** The body names nothing to ask about. */
    NOTHING_TO_ASK(Again.NO);

    enum Again { NO, FOR_A_WHILE, FOR_EVER }

    private static final int A_WHILE = 8;

    private final Again again;

    Outcome(Again again) {
        this.again = again;
    }

    /** @param earlier how many tries came before */
    boolean triedAgainAfter(int earlier) {
        return switch (again) {
            case NO -> false;
            case FOR_A_WHILE -> earlier + 1 < A_WHILE;
            case FOR_EVER -> true;
        };
    }
}
