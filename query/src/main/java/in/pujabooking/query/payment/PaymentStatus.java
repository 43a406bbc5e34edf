package in.pujabooking.query.payment;

/**
 * The state of a payment order: PENDING (PhonePe may or may not know it), INITIATED (the pay page is open), then one of the others.
 * SUCCESS can follow FAILED, CANCELLED and EXPIRED, because late truth wins.
 */
public enum PaymentStatus {
    PENDING, INITIATED, SUCCESS, FAILED, CANCELLED, EXPIRED, MISMATCHED, REFUNDED;

    /** Whether the devotee may still be paying. */
    public boolean isOpen() {
        return this == PENDING || this == INITIATED;
    }
}
