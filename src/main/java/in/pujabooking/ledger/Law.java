package in.pujabooking.ledger;

/** The laws that the check applies. */
public enum Law {
    HISTORY(0, "The history is whole and legal"),
    MONEY_IS_CONSERVED(1, "What PhonePe captured is booked, refunded, or in flight with a due date"),
    MONEY_FOR_BOOKING(2, "No booking without money, no money without a booking or a refund"),
    ONE_BOOKING(3, "At most one booking per cart");

    private final int number;
    private final String text;

    Law(int number, String text) {
        this.number = number;
        this.text = text;
    }

    /** The number in docs/laws.md; 0 for what the others stand on. */
    public int number() {
        return number;
    }

    public String text() {
        return text;
    }
}
