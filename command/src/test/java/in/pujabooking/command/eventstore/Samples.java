package in.pujabooking.command.eventstore;

import static in.pujabooking.command.Given.BOOKING;
import static in.pujabooking.command.Given.CAPTURE;
import static in.pujabooking.command.Given.CART;
import static in.pujabooking.command.Given.EXPIRY;
import static in.pujabooking.command.Given.ORDER;
import static in.pujabooking.command.Given.PRICE;
import static in.pujabooking.command.Given.PROMO;
import static in.pujabooking.command.Given.PURCHASE;
import static in.pujabooking.command.Given.QUOTE;
import static in.pujabooking.command.Given.REFUND;
import static in.pujabooking.command.Given.SELECTION;
import static in.pujabooking.command.Given.USER;

import in.pujabooking.command.Given;
import in.pujabooking.command.Paise;
import in.pujabooking.command.booking.BookingEvent.BookingCancelled;
import in.pujabooking.command.booking.BookingEvent.BookingCreated;
import in.pujabooking.command.cart.CartEvent.CartConverted;
import in.pujabooking.command.cart.CartEvent.CartCreated;
import in.pujabooking.command.cart.CartEvent.CartReleased;
import in.pujabooking.command.cart.CartEvent.CartRemoved;
import in.pujabooking.command.cart.CartEvent.PromoCodeApplied;
import in.pujabooking.command.cart.CartEvent.PromoCodeRemoved;
import in.pujabooking.command.payment.PaymentEvent.BookingRetried;
import in.pujabooking.command.payment.PaymentEvent.CheckoutOpened;
import in.pujabooking.command.payment.PaymentEvent.PaymentExpired;
import in.pujabooking.command.payment.PaymentEvent.PaymentFailed;
import in.pujabooking.command.payment.PaymentEvent.PaymentMismatched;
import in.pujabooking.command.payment.PaymentEvent.PaymentSucceeded;
import in.pujabooking.command.payment.PaymentEvent.RefundAccepted;
import in.pujabooking.command.payment.PaymentEvent.RefundCompleted;
import in.pujabooking.command.payment.PaymentEvent.RefundFailed;
import in.pujabooking.command.payment.PaymentEvent.RefundRequested;
import in.pujabooking.command.processing.ProcessingEvent.CheckoutParked;
import in.pujabooking.command.processing.ProcessingEvent.CheckoutResumed;
import in.pujabooking.command.processing.ProcessingEvent.CheckoutRetryRequested;
import in.pujabooking.command.processing.ProcessingEvent.InquiryRequested;
import java.util.stream.Stream;

/** One example of every event, equal to its frozen JSON under {@code resources/events}. */
final class Samples {

    private Samples() {
    }

    static Stream<Object> all() {
        return Stream.of(
                new CartCreated(CART, USER, SELECTION, QUOTE, PROMO), new PromoCodeApplied(CART, PROMO), new PromoCodeRemoved(CART),
                Given.checkedOut(ORDER), new CartReleased(CART, ORDER), new CartConverted(CART, ORDER), new CartRemoved(CART),
                Given.initiated(), new CheckoutOpened(ORDER, "OMO1", "https://pay.example/1?token=x", EXPIRY),
                new PaymentSucceeded(ORDER, PURCHASE, CAPTURE), new PaymentMismatched(ORDER, PURCHASE, Given.captured(PRICE.plus(PRICE))),
                new PaymentFailed(ORDER, CART, "TXN_CANCELLED", "ORDER_CANCELLED_BY_USER", true), new PaymentExpired(ORDER, CART),
                new RefundRequested(ORDER, REFUND, PRICE, "Cart not found", "saga", null), new RefundAccepted(ORDER, REFUND, "OMR1"),
                new BookingRetried(ORDER, PURCHASE, new Paise(100), new Paise(100), 1, "deadline"),
                new RefundCompleted(ORDER, REFUND, PRICE), new RefundFailed(ORDER, REFUND, PRICE, "REFUND_BREACHED", "BF_034"),
                new BookingCreated(BOOKING, ORDER, PURCHASE), new BookingCancelled(BOOKING, "ill", "7"),
                new CheckoutParked(ORDER, CART, "CREATE_BOOKING", "SQLException: connection lost", 8),
                new CheckoutRetryRequested(ORDER, "7", "database is back"), new CheckoutResumed(ORDER),
                new InquiryRequested(ORDER, "7", "the devotee called"));
    }
}
