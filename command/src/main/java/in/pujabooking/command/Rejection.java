package in.pujabooking.command;

/** Why a command was refused: a business rule, decided by an aggregate. The text is for people; the API maps each one to a status. */
public enum Rejection {
    CART_NOT_FOUND("Cart not found"),
    CART_ALREADY_PAID("Cart has already been paid for"),
    CART_NOT_ACTIVE("Cart is not active. Current status: EXPIRED"),
    CART_HAS_OPEN_PAYMENT("Cart has a payment in progress"),
    CART_PAID_BY_ANOTHER_ORDER("Cart was converted by another payment"),
    PAYMENT_NOT_FOUND("Payment order not found"),
    PAYMENT_MISMATCHED("PhonePe captured another amount than was asked for; only a refund is possible"),
    NOTHING_CAPTURED("Nothing was captured for this payment order"),
    REFUND_RUNNING("Another refund of this payment order is still running"),
    REFUND_ABOVE_CAPTURE("The refund is larger than what is left of the captured amount"),
    BOOKING_NOT_FOUND("Booking not found"),
    BOOKING_OF_ANOTHER_ORDER("The booking belongs to another payment"),
    BOOKING_CANCELLED("The booking was cancelled");

    private final String text;

    Rejection(String text) {
        this.text = text;
    }

    /** One sentence for the person who sent the command. */
    public String text() {
        return text;
    }
}
