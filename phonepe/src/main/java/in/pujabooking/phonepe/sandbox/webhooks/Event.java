package in.pujabooking.phonepe.sandbox.webhooks;

/** What PhonePe sends webhooks about (docs/phonepe.md, webhooks). */
public enum Event {
    CHECKOUT_ORDER_COMPLETED("checkout.order.completed"),
    CHECKOUT_ORDER_FAILED("checkout.order.failed"),
    CHECKOUT_TRANSACTION_ATTEMPT_FAILED("checkout.transaction.attempt.failed"),
    PG_REFUND_ACCEPTED("pg.refund.accepted"),
    PG_REFUND_COMPLETED("pg.refund.completed"),
    PG_REFUND_FAILED("pg.refund.failed");

    private final String wireName;

    Event(String wireName) {
        this.wireName = wireName;
    }

    /** As in the field {@code event}; the deprecated {@code type} is the constant's name. */
    public String wireName() {
        return wireName;
    }
}
