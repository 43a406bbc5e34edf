package in.pujabooking.ledger;

import static in.pujabooking.ledger.Happened.*;
import static in.pujabooking.ledger.Told.story;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.cart.CartEvent.PromoCodeApplied;
import in.pujabooking.command.cart.CartEvent.PromoCodeRemoved;
import in.pujabooking.command.cart.Promo;
import in.pujabooking.command.processing.ProcessingEvent.InquiryRequested;
import java.util.LinkedHashMap;
import java.util.Map;

/** The courses that a checkout may take. */
final class Courses {

    private Courses() {
    }

    static Told open(MerchantOrderId order) {
        return story(created(), checkedOut(order), initiated(order), opened(order));
    }

    static Told paid(MerchantOrderId order) {
        return open(order).and(succeeded(order));
    }

    static Told converted() {
        return paid(A).and(Happened.converted(A));
    }

    static Told booked() {
        return converted().and(Happened.booked(A));
    }

    static Told failedOnce() {
        return open(A).and(failed(A), released(A));
    }

    /** The devotee removed the cart after A had failed; A's money came all the same. */
    static Told paidForNothing() {
        return failedOnce().and(removed(), succeeded(A), refund(A, "RF_1", PRICE, "saga"));
    }

    /** Both orders are paid, none has the cart yet. */
    static Told paidTwice() {
        return failedOnce().and(checkedOut(B), initiated(B), opened(B), succeeded(B), succeeded(A));
    }

    /** Every legal course to its end. */
    static Map<String, Told> legal() {
        Map<String, Told> courses = new LinkedHashMap<>();
        courses.put("a cart that is never paid", story(created()));
        courses.put("a promo code, taken off again", story(created(), new PromoCodeApplied(CART, new Promo("X", new Paise(100))),
                new PromoCodeRemoved(CART), checkedOut(A), initiated(A), succeeded(A), Happened.converted(A), Happened.booked(A)));
        courses.put("success", booked());
        courses.put("success although the pay call was never answered", story(created(), checkedOut(A), initiated(A), succeeded(A),
                Happened.converted(A), Happened.booked(A)));
        courses.put("failure and another attempt", failedOnce().and(checkedOut(B), initiated(B), opened(B), succeeded(B),
                Happened.converted(B), Happened.booked(B)));
        courses.put("cancelled by the devotee", failedOnce());
        courses.put("expired", open(A).and(expired(A), released(A)));
        courses.put("asked about by ops", open(A).and(new InquiryRequested(A, "7", "the devotee called"), expired(A), released(A)));
        courses.put("late truth, booked", failedOnce().and(succeeded(A), Happened.converted(A), Happened.booked(A)));
        courses.put("late truth, refunded", paidForNothing().and(accepted(A, "RF_1"), refunded(A, "RF_1", PRICE)));
        courses.put("late truth while another order is open", failedOnce().and(checkedOut(B), initiated(B), succeeded(A),
                Happened.converted(A), Happened.booked(A), failed(B)));
        courses.put("two payments, one refunded", paidTwice().and(Happened.converted(B), Happened.booked(B),
                refund(A, "RF_1", PRICE, "saga"), refunded(A, "RF_1", PRICE)));
        courses.put("a refund that failed and was repeated", paidForNothing().and(refundFailed(A, "RF_1", PRICE),
                refund(A, "RF_2", PRICE, "saga"), accepted(A, "RF_2"), refunded(A, "RF_2", PRICE)));
        courses.put("mismatch, refunded by ops", open(A).and(mismatched(A, 100), refund(A, "RF_1", 100, "7"), refunded(A, "RF_1", 100)));
        courses.put("a part given back out of goodwill", booked().and(refund(A, "RF_1", 10_000, "7"), refunded(A, "RF_1", 10_000)));
        courses.put("parked and tried again", converted().and(parked(A), retried(A), resumed(A), Happened.booked(A)));
        courses.put("parked and refunded by ops", converted().and(parked(A), refund(A, "RF_1", PRICE, "7"), refunded(A, "RF_1", PRICE)));
        courses.put("booking cancelled and refunded", booked().and(Happened.cancelled(), refund(A, "RF_1", PRICE, "7"), refunded(A, "RF_1", PRICE)));
        courses.put("captured by a bare transaction and booked by the next try", paid(A).and(Happened.takenUp(A, 0), Happened.converted(A), Happened.booked(A)));
        courses.put("a part given back by ops, and then the rest, because nothing is booked any more", paid(A).and(parked(A),
                refund(A, "RF_1", 10_000, "7"), resumed(A), refunded(A, "RF_1", 10_000), Happened.takenUp(A, 10_000),
                refund(A, "RF_2", PRICE - 10_000, "saga"), refunded(A, "RF_2", PRICE - 10_000)));
        courses.put("all given back by ops, the booking cancelled with it", booked().and(refund(A, "RF_1", PRICE, "7"), Happened.cancelled(),
                refunded(A, "RF_1", PRICE)));
        return courses;
    }
}
