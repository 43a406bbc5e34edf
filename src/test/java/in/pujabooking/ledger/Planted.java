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
import in.pujabooking.ledger.history.Content;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * A history in which exactly one law is broken, once.
 *
 * @param later how long after the last event the history is checked
 */
record Planted(Kind kind, Told history, Duration later) {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final CartId OTHER_CART = CartId.of(USER, 2);

    private static Planted of(Kind kind, Told history) {
        return new Planted(kind, history, AT_ONCE);
    }

    private static Planted late(Kind kind, Told history, String later) {
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
                of(Kind.SEQUENCE_HOLE, story(created()).skipping(CART.value(), 1).and(checkedOut(A), initiated(A))),
                of(Kind.SEQUENCE_REPEATED, story(created()).skipping(CART.value(), -1).and(new PromoCodeRemoved(CART))),
                of(Kind.UNKNOWN_EVENT, story(created()).stored("Cart", CART.value(), new Content.Unknown("CartGilded", "1"))),
                of(Kind.UNREADABLE_EVENT, story(created()).stored("Cart", CART.value(), new Content.Unreadable("CartRemoved", "JSON"))),
                of(Kind.FOREIGN_EVENT, story(created()).stored("Booking", BOOKING.value(), new Content.Known(removed()))),
                of(Kind.STRAY_EVENT, story(new PaymentExpired(new MerchantOrderId("ORDER-OF-NOBODY"), CART))),
                of(Kind.CART_UNKNOWN, story(new PromoCodeRemoved(CART))),
                of(Kind.CART_STEP_ILLEGAL, Courses.open(A).and(removed())),
                of(Kind.ORDER_UNKNOWN, story(created(), failed(A))),
                of(Kind.ORDER_STEP_ILLEGAL, Courses.booked().and(expired(A))),
                of(Kind.ORDER_OF_ANOTHER_CART, Courses.open(A).and(new PaymentFailed(A, OTHER_CART, "X", null, false), released(A))),
                of(Kind.REFUND_STEP_ILLEGAL, Courses.booked().and(accepted(A, "RF_1"))),
                of(Kind.BOOKING_STEP_ILLEGAL, Courses.booked().and(cancelled(), cancelled())),
                of(Kind.PARKED_WITHOUT_MONEY, Courses.open(A).and(parked(A))),
                of(Kind.RELEASED_TOO_EARLY, Courses.open(A).and(released(A))),
                of(Kind.NOT_RELEASED, Courses.open(A).and(failed(A))),
                of(Kind.CHECKOUT_WITHOUT_ORDER, story(created(), checkedOut(A))),
                of(Kind.ORDER_WITHOUT_CHECKOUT, story(created(), initiated(A))),
                of(Kind.CART_NUMBER_TWICE, story(created(), new CartCreated(CartId.of(new UserId(2), 1), new UserId(2), SELECTION,
                        new Quote("Ganesh Puja", "Basic", new Paise(PRICE)), null))));
    }

    private static Stream<Planted> inAmounts() {
        return Stream.of(
                of(Kind.PRICE_DIFFERS, story(created(), checkedOut(A, 100), initiated(A, purchase(CART, SELECTION, 100)))),
                of(Kind.ORDER_AMOUNT_DIFFERS, story(created(), checkedOut(A), initiated(A, purchase(CART, SELECTION, 100)))),
                of(Kind.PURCHASE_DIFFERS, story(created(), checkedOut(A), initiated(A, purchase(CART, OTHER_SELECTION, PRICE)))),
                of(Kind.SUCCESS_AMOUNT_DIFFERS, Courses.open(A).and(new PaymentSucceeded(A, PURCHASE, capture(100)))),
                of(Kind.MISMATCH_UNFOUNDED, Courses.open(A).and(mismatched(A, PRICE))),
                of(Kind.CAPTURED_TWICE, Courses.booked().and(succeeded(A))));
    }

    private static Stream<Planted> inRefunds() {
        return Stream.of(
                of(Kind.REFUND_WITHOUT_CAPTURE, Courses.open(A).and(refund(A, "RF_1", 100, "7"))),
                of(Kind.REFUND_ABOVE_CAPTURE, Courses.booked().and(refund(A, "RF_1", 2 * PRICE, "7"))),
                of(Kind.REFUND_ID_REUSED, Courses.booked().and(refund(A, "RF_1", 100, "7"), refund(A, "RF_1", 100, "7"))),
                of(Kind.REFUNDS_AT_ONCE, Courses.booked().and(refund(A, "RF_1", 100, "7"), refund(A, "RF_2", 100, "7"))),
                of(Kind.REFUND_AMOUNT_DIFFERS, Courses.booked().and(refund(A, "RF_1", 100, "7"), refunded(A, "RF_1", 200))),
                of(Kind.REFUND_UNEXPLAINED, Courses.booked().and(
                        new RefundRequested(A, new MerchantRefundId("RF_1"), new Paise(100), " ", "7", new Paise(PRICE - 100)))),
                of(Kind.REFUND_OF_BOOKED, Courses.booked().and(refund(A, "RF_1", 100, "saga"))),
                of(Kind.REFUND_UNFOUNDED, Courses.paid(A).and(refund(A, "RF_1", PRICE, "saga"))));
    }

    private static Stream<Planted> inBookings() {
        return Stream.of(
                of(Kind.CONVERTED_WITHOUT_MONEY, Courses.open(A).and(converted(A))),
                of(Kind.CONVERTED_TWICE, Courses.paidTwice().and(converted(A), booked(A), converted(B))),
                of(Kind.BOOKED_WITHOUT_MONEY, Courses.open(A).and(booked(A))),
                of(Kind.BOOKED_ON_MISMATCH, Courses.open(A).and(mismatched(A, 100), booked(A))),
                of(Kind.BOOKED_AFTER_REFUND, Courses.converted().and(refund(A, "RF_1", PRICE, "7"), refunded(A, "RF_1", PRICE), booked(A))),
                of(Kind.BOOKED_BEFORE_CART, Courses.paid(A).and(booked(A))),
                of(Kind.BOOKED_BY_ANOTHER_ORDER, Courses.paidTwice().and(converted(B), booked(A))),
                of(Kind.BOOKING_DIFFERS, Courses.converted().and(new BookingCreated(BOOKING, A, purchase(CART, OTHER_SELECTION, PRICE)))),
                of(Kind.BOOKING_KEPT, Courses.booked().and(refund(A, "RF_1", PRICE, "7"))),
                of(Kind.BOOKED_TWICE, Courses.booked().and(booked(A))),
                of(Kind.BOOKING_OF_ANOTHER_CART, Courses.converted().and(
                        new BookingCreated(BOOKING, A, purchase(OTHER_CART, SELECTION, PRICE)))));
    }

    private static Stream<Planted> byWaiting() {
        return Stream.of(
                late(Kind.ORDER_NOT_ENDED, Courses.open(A), "PT2H"),
                late(Kind.NOT_BOOKED, Courses.converted(), "PT1H"),
                late(Kind.FORGOTTEN, Courses.paid(A), "PT1H"),
                late(Kind.PARKED_TOO_LONG, Courses.converted().and(parked(A)), "PT5H"),
                late(Kind.MISMATCH_UNDECIDED, Courses.open(A).and(mismatched(A, 100)), "P2D"),
                late(Kind.CANCELLED_NOT_REFUNDED, Courses.booked().and(cancelled()), "P2D"),
                late(Kind.REFUND_OVERDUE, Courses.paidForNothing().and(accepted(A, "RF_1")), "P11D"),
                late(Kind.REFUND_NOT_REPEATED, Courses.paidForNothing().and(refundFailed(A, "RF_1", PRICE)), "PT1H"));
    }
}
