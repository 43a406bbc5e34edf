package in.pujabooking.ledger;

import static in.pujabooking.ledger.Law.HISTORY;
import static in.pujabooking.ledger.Law.MONEY_FOR_BOOKING;
import static in.pujabooking.ledger.Law.MONEY_IS_CONSERVED;
import static in.pujabooking.ledger.Law.ONE_BOOKING;

/** Every way in which a history can break a law. The name is the code by which ops and dashboards know it. */
public enum ViolationKind {
    SEQUENCE_HOLE(HISTORY, "An event of an aggregate is missing before this one"),
    SEQUENCE_REPEATED(HISTORY, "Two events stand at one place of an aggregate"),
    UNKNOWN_EVENT(HISTORY, "An event has a name or revision that this application does not know"),
    UNREADABLE_EVENT(HISTORY, "An event's payload can't be read"),
    FOREIGN_EVENT(HISTORY, "An event is stored under another aggregate than the one it is about"),
    STRAY_EVENT(HISTORY, "An event belongs to no checkout"),
    CART_UNKNOWN(HISTORY, "Something happened to a cart that was never created"),
    CART_STEP_ILLEGAL(HISTORY, "A cart took a step that its state forbids"),
    ORDER_UNKNOWN(HISTORY, "Something happened to a payment order that was never initiated"),
    ORDER_STEP_ILLEGAL(HISTORY, "A payment order took a step that its state forbids"),
    ORDER_OF_ANOTHER_CART(HISTORY, "An event of a payment order names another cart than the order's"),
    REFUND_STEP_ILLEGAL(HISTORY, "A refund took a step that its state forbids"),
    BOOKING_STEP_ILLEGAL(HISTORY, "A booking took a step that its state forbids"),
    PARKED_WITHOUT_MONEY(HISTORY, "A checkout was parked although its order has no money"),
    RELEASED_TOO_EARLY(HISTORY, "A cart was released while its payment order could still be paid"),
    NOT_RELEASED(HISTORY, "A cart still waits for a payment order that has ended without money"),
    CHECKOUT_WITHOUT_ORDER(HISTORY, "A cart was checked out, but its payment order does not exist"),
    ORDER_WITHOUT_CHECKOUT(HISTORY, "A payment order exists, but its cart was not checked out for it"),

    PRICE_DIFFERS(MONEY_IS_CONSERVED, "A cart was checked out for another amount than its quote less its discount"),
    ORDER_AMOUNT_DIFFERS(MONEY_IS_CONSERVED, "A payment order is over another amount than its cart was checked out for"),
    PURCHASE_DIFFERS(MONEY_IS_CONSERVED, "A payment order pays for something else than its cart holds"),
    SUCCESS_AMOUNT_DIFFERS(MONEY_IS_CONSERVED, "A payment counts as exact although PhonePe captured another amount"),
    MISMATCH_UNFOUNDED(MONEY_IS_CONSERVED, "A payment counts as mismatched although PhonePe captured the exact amount"),
    CAPTURED_TWICE(MONEY_IS_CONSERVED, "Two captures are recorded for one payment order"),
    REFUND_WITHOUT_CAPTURE(MONEY_IS_CONSERVED, "A refund was requested for an order that captured nothing"),
    REFUND_ABOVE_CAPTURE(MONEY_IS_CONSERVED, "The refunds of an order are larger than what it captured"),
    REFUND_ID_REUSED(MONEY_IS_CONSERVED, "Two refunds have one id"),
    REFUNDS_AT_ONCE(MONEY_IS_CONSERVED, "A refund was requested while another one of the order was running"),
    REFUND_AMOUNT_DIFFERS(MONEY_IS_CONSERVED, "A refund ended over another amount than was requested"),
    REFUND_UNEXPLAINED(MONEY_IS_CONSERVED, "A refund names no reason or nobody who asked for it"),
    REFUND_OVERDUE(MONEY_IS_CONSERVED, "A refund has not ended in its time"),
    REFUND_NOT_REPEATED(MONEY_IS_CONSERVED, "A refund failed and no other followed in time"),
    PARKED_TOO_LONG(MONEY_IS_CONSERVED, "A paid checkout has been parked for too long"),
    MISMATCH_UNDECIDED(MONEY_IS_CONSERVED, "Nobody has decided about a wrong amount in time"),
    ORDER_NOT_ENDED(MONEY_IS_CONSERVED, "A payment order is open though its time to pay is long over: it may hold money"),

    CONVERTED_WITHOUT_MONEY(MONEY_FOR_BOOKING, "A cart went to an order that had not paid it"),
    BOOKED_WITHOUT_MONEY(MONEY_FOR_BOOKING, "A booking exists for an order that had captured nothing"),
    BOOKED_ON_MISMATCH(MONEY_FOR_BOOKING, "A booking exists for an order that was paid with a wrong amount"),
    BOOKED_AFTER_REFUND(MONEY_FOR_BOOKING, "A booking was made on money that had been given back"),
    BOOKED_BEFORE_CART(MONEY_FOR_BOOKING, "A booking was made before its cart went to the order"),
    BOOKED_BY_ANOTHER_ORDER(MONEY_FOR_BOOKING, "A booking names another order than the one that its cart went to"),
    BOOKING_DIFFERS(MONEY_FOR_BOOKING, "A booking is for something else than was paid for"),
    NOT_BOOKED(MONEY_FOR_BOOKING, "An order was paid and its cart went to it, but it was not booked in time"),
    FORGOTTEN(MONEY_FOR_BOOKING, "An order was paid, but neither booked nor refunded in time"),
    BOOKING_KEPT(MONEY_FOR_BOOKING, "All the money of a booking was given back, but the booking stands"),
    CANCELLED_NOT_REFUNDED(MONEY_FOR_BOOKING, "A booking was cancelled, but its money was not given back in time"),
    REFUND_OF_BOOKED(MONEY_FOR_BOOKING, "The saga gave back the money of a booking that stands"),
    REFUND_UNFOUNDED(MONEY_FOR_BOOKING, "The saga gave money back although the cart was there for its order"),

    CART_NUMBER_TWICE(ONE_BOOKING, "Two carts share a number, and so a booking id"),
    CONVERTED_TWICE(ONE_BOOKING, "A cart went to an order after it had gone to one"),
    BOOKED_TWICE(ONE_BOOKING, "A cart was booked a second time"),
    BOOKING_OF_ANOTHER_CART(ONE_BOOKING, "A booking's id is not the one of its cart");

    private final Law law;
    private final String sentence;

    ViolationKind(Law law, String sentence) {
        this.law = law;
        this.sentence = sentence;
    }

    public Law law() {
        return law;
    }

    public String sentence() {
        return sentence;
    }
}
