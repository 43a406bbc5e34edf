package in.pujabooking.ledger;

import static in.pujabooking.ledger.Happened.*;
import static in.pujabooking.ledger.Told.story;

import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.UserId;
import in.pujabooking.command.booking.BookingEvent.BookingCreated;
import in.pujabooking.command.cart.CartEvent.CartCreated;
import in.pujabooking.command.cart.CartEvent.PromoCodeRemoved;
import in.pujabooking.command.cart.Quote;
import in.pujabooking.command.payment.PaymentEvent.PaymentExpired;
import in.pujabooking.command.payment.PaymentEvent.PaymentFailed;
import in.pujabooking.command.payment.PaymentEvent.PaymentSucceeded;
import in.pujabooking.command.payment.PaymentEvent.RefundRequested;
import in.pujabooking.ledger.history.EntryContent;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * A history in which exactly one law is broken, once.
 *
 * @param later how long after the last event the history is checked
 */
record Planted(ViolationKind kind, Told history, Duration later) {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final CartId OTHER_CART = CartId.of(USER, 2);

    private static Planted of(ViolationKind kind, Told history) {
        return new Planted(kind, history, AT_ONCE);
    }

    private static Planted late(ViolationKind kind, Told history, String later) {
        return new Planted(kind, history, Duration.parse(later));
    }

    @Override
    public String toString() {
        return kind.name();
    }

    static Stream<Planted> all() {
        return Stream.of(inTheHistory(), inAmounts(), inRefunds(), inBookings(), byWaiting()).flatMap(planted -> planted);
    }

    private static Stream<Planted> inTheHistory() {
        return Stream.of(
                of(ViolationKind.SEQUENCE_HOLE, story(created()).skipping(CART.value(), 1).and(checkedOut(A), initiated(A))),
                of(ViolationKind.SEQUENCE_REPEATED, story(created()).skipping(CART.value(), -1).and(new PromoCodeRemoved(CART))),
                of(ViolationKind.UNKNOWN_EVENT, story(created()).stored("Cart", CART.value(), new EntryContent.Unknown("CartGilded", "1"))),
                of(ViolationKind.UNREADABLE_EVENT, story(created()).stored("Cart", CART.value(), new EntryContent.Unreadable("CartRemoved", "JSON"))),
                of(ViolationKind.FOREIGN_EVENT, story(created()).stored("Booking", BOOKING.value(), new EntryContent.Known(removed()))),
                of(ViolationKind.STRAY_EVENT, story(new PaymentExpired(new MerchantOrderId("ORDER-OF-NOBODY"), CART))),
                of(ViolationKind.CART_UNKNOWN, story(new PromoCodeRemoved(CART))),
                of(ViolationKind.CART_STEP_ILLEGAL, Courses.open(A).and(removed())),
                of(ViolationKind.ORDER_UNKNOWN, story(created(), failed(A))),
                of(ViolationKind.ORDER_STEP_ILLEGAL, Courses.booked().and(expired(A))),
                of(ViolationKind.ORDER_OF_ANOTHER_CART, Courses.open(A).and(new PaymentFailed(A, OTHER_CART, "X", null, false), released(A))),
                of(ViolationKind.REFUND_STEP_ILLEGAL, Courses.booked().and(accepted(A, "RF_1"))),
                of(ViolationKind.BOOKING_STEP_ILLEGAL, Courses.booked().and(cancelled(), cancelled())),
                of(ViolationKind.PARKED_WITHOUT_MONEY, Courses.open(A).and(parked(A))),
                of(ViolationKind.RELEASED_TOO_EARLY, Courses.open(A).and(released(A))),
                of(ViolationKind.NOT_RELEASED, Courses.open(A).and(failed(A))),
                of(ViolationKind.CHECKOUT_WITHOUT_ORDER, story(created(), checkedOut(A))),
                of(ViolationKind.ORDER_WITHOUT_CHECKOUT, story(created(), initiated(A))),
                of(ViolationKind.CART_NUMBER_TWICE, story(created(), new CartCreated(CartId.of(new UserId(2), 1), new UserId(2), SELECTION,
                        new Quote("Ganesh Puja", "Basic", new Paise(PRICE)), null))));
    }

    private static Stream<Planted> inAmounts() {
        return Stream.of(
                of(ViolationKind.PRICE_DIFFERS, story(created(), checkedOut(A, 100), initiated(A, purchase(CART, SELECTION, 100)))),
                of(ViolationKind.ORDER_AMOUNT_DIFFERS, story(created(), checkedOut(A), initiated(A, purchase(CART, SELECTION, 100)))),
                of(ViolationKind.PURCHASE_DIFFERS, story(created(), checkedOut(A), initiated(A, purchase(CART, OTHER_SELECTION, PRICE)))),
                of(ViolationKind.SUCCESS_AMOUNT_DIFFERS, Courses.open(A).and(new PaymentSucceeded(A, PURCHASE, capture(100)))),
                of(ViolationKind.MISMATCH_UNFOUNDED, Courses.open(A).and(mismatched(A, PRICE))),
                of(ViolationKind.CAPTURED_TWICE, Courses.booked().and(succeeded(A))));
    }

    private static Stream<Planted> inRefunds() {
        return Stream.of(
                of(ViolationKind.REFUND_WITHOUT_CAPTURE, Courses.open(A).and(refund(A, "RF_1", 100, "7"))),
                of(ViolationKind.REFUND_ABOVE_CAPTURE, Courses.booked().and(refund(A, "RF_1", 2 * PRICE, "7"))),
                of(ViolationKind.REFUND_ID_REUSED, Courses.booked().and(refund(A, "RF_1", 100, "7"), refund(A, "RF_1", 100, "7"))),
                of(ViolationKind.REFUNDS_AT_ONCE, Courses.booked().and(refund(A, "RF_1", 100, "7"), refund(A, "RF_2", 100, "7"))),
                of(ViolationKind.REFUND_AMOUNT_DIFFERS, Courses.booked().and(refund(A, "RF_1", 100, "7"), refunded(A, "RF_1", 200))),
                of(ViolationKind.REFUND_UNEXPLAINED, Courses.booked().and(
                        new RefundRequested(A, new MerchantRefundId("RF_1"), new Paise(100), " ", "7", new Paise(PRICE - 100)))),
                of(ViolationKind.REFUND_OF_BOOKED, Courses.booked().and(refund(A, "RF_1", 100, "saga"))),
                of(ViolationKind.REFUND_UNFOUNDED, Courses.paid(A).and(refund(A, "RF_1", PRICE, "saga"))));
    }

    private static Stream<Planted> inBookings() {
        return Stream.of(
                of(ViolationKind.CONVERTED_WITHOUT_MONEY, Courses.open(A).and(converted(A))),
                of(ViolationKind.CONVERTED_TWICE, Courses.paidTwice().and(converted(A), booked(A), converted(B))),
                of(ViolationKind.BOOKED_WITHOUT_MONEY, Courses.open(A).and(booked(A))),
                of(ViolationKind.BOOKED_ON_MISMATCH, Courses.open(A).and(mismatched(A, 100), booked(A))),
                of(ViolationKind.BOOKED_AFTER_REFUND, Courses.converted().and(refund(A, "RF_1", PRICE, "7"), refunded(A, "RF_1", PRICE), booked(A))),
                of(ViolationKind.BOOKED_BEFORE_CART, Courses.paid(A).and(booked(A))),
                of(ViolationKind.BOOKED_BY_ANOTHER_ORDER, Courses.paidTwice().and(converted(B), booked(A))),
                of(ViolationKind.BOOKING_DIFFERS, Courses.converted().and(new BookingCreated(BOOKING, A, purchase(CART, OTHER_SELECTION, PRICE)))),
                of(ViolationKind.BOOKING_KEPT, Courses.booked().and(refund(A, "RF_1", PRICE, "7"))),
                of(ViolationKind.BOOKED_TWICE, Courses.booked().and(booked(A))),
                of(ViolationKind.BOOKING_OF_ANOTHER_CART, Courses.converted().and(
                        new BookingCreated(BOOKING, A, purchase(OTHER_CART, SELECTION, PRICE)))));
    }

    private static Stream<Planted> byWaiting() {
        return Stream.of(
                late(ViolationKind.ORDER_NOT_ENDED, Courses.open(A), "PT2H"),
                late(ViolationKind.NOT_BOOKED, Courses.converted(), "PT1H"),
                late(ViolationKind.FORGOTTEN, Courses.paid(A), "PT1H"),
                late(ViolationKind.PARKED_TOO_LONG, Courses.converted().and(parked(A)), "PT5H"),
                late(ViolationKind.MISMATCH_UNDECIDED, Courses.open(A).and(mismatched(A, 100)), "P2D"),
                late(ViolationKind.CANCELLED_NOT_REFUNDED, Courses.booked().and(cancelled()), "P2D"),
                late(ViolationKind.REFUND_OVERDUE, Courses.paidForNothing().and(accepted(A, "RF_1")), "P11D"),
                late(ViolationKind.REFUND_NOT_REPEATED, Courses.paidForNothing().and(refundFailed(A, "RF_1", PRICE)), "PT1H"));
    }
}
