package in.pujabooking.ledger;

import in.pujabooking.command.BookingId;
import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.UserId;
import in.pujabooking.command.booking.BookingEvent.BookingCancelled;
import in.pujabooking.command.booking.BookingEvent.BookingCreated;
import in.pujabooking.command.cart.CartEvent.CartCheckedOut;
import in.pujabooking.command.cart.CartEvent.CartConverted;
import in.pujabooking.command.cart.CartEvent.CartCreated;
import in.pujabooking.command.cart.CartEvent.CartReleased;
import in.pujabooking.command.cart.CartEvent.CartRemoved;
import in.pujabooking.command.cart.Quote;
import in.pujabooking.command.cart.Selection;
import in.pujabooking.command.cart.ServiceType;
import in.pujabooking.command.payment.Capture;
import in.pujabooking.command.payment.PaymentCommand.RetryBooking;
import in.pujabooking.command.payment.PaymentEvent.BookingRetried;
import in.pujabooking.command.payment.PaymentEvent.CheckoutOpened;
import in.pujabooking.command.payment.PaymentEvent.PaymentExpired;
import in.pujabooking.command.payment.PaymentEvent.PaymentFailed;
import in.pujabooking.command.payment.PaymentEvent.PaymentInitiated;
import in.pujabooking.command.payment.PaymentEvent.PaymentMismatched;
import in.pujabooking.command.payment.PaymentEvent.PaymentSucceeded;
import in.pujabooking.command.payment.PaymentEvent.RefundAccepted;
import in.pujabooking.command.payment.PaymentEvent.RefundCompleted;
import in.pujabooking.command.payment.PaymentEvent.RefundFailed;
import in.pujabooking.command.payment.PaymentEvent.RefundRequested;
import in.pujabooking.command.payment.Purchase;
import in.pujabooking.command.processing.ProcessingEvent.CheckoutParked;
import in.pujabooking.command.processing.ProcessingEvent.CheckoutResumed;
import in.pujabooking.command.processing.ProcessingEvent.CheckoutRetryRequested;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** What happens to the one cart of 999.00 rupees that the examples are about, and to the orders A and B that pay it. */
final class Happened {

    static final UserId USER = new UserId(1);
    static final CartId CART = CartId.of(USER, 1);
    static final MerchantOrderId A = MerchantOrderId.of(CART, "AAAAAA");
    static final MerchantOrderId B = MerchantOrderId.of(CART, "BBBBBB");
    static final long PRICE = 99_900;
    static final Selection SELECTION = new Selection(ServiceType.PUJA, 1, 1L, LocalDate.parse("2030-08-15"), LocalTime.of(10, 0));
    static final Selection OTHER_SELECTION = new Selection(ServiceType.PUJA, 2, 3L, LocalDate.parse("2030-08-15"), LocalTime.of(10, 0));
    static final Purchase PURCHASE = purchase(CART, SELECTION, PRICE);
    static final Instant EXPIRY = Told.BEGIN.plus(Duration.ofMinutes(15));
    static final BookingId BOOKING = BookingId.of(CART);

    private Happened() {
    }

    static Purchase purchase(CartId cart, Selection selection, long paise) {
        return new Purchase(cart, USER, selection, new Paise(paise), null);
    }

    static CartCreated created() {
        return new CartCreated(CART, USER, SELECTION, new Quote("Ganesh Puja", "Basic", new Paise(PRICE)), null);
    }

    static CartCheckedOut checkedOut(MerchantOrderId order) {
        return checkedOut(order, PRICE);
    }

    static CartCheckedOut checkedOut(MerchantOrderId order, long paise) {
        return new CartCheckedOut(CART, USER, order, SELECTION, new Paise(paise), null, "http://localhost:3000/", EXPIRY);
    }

    static PaymentInitiated initiated(MerchantOrderId order) {
        return initiated(order, PURCHASE);
    }

    static PaymentInitiated initiated(MerchantOrderId order, Purchase purchase) {
        return new PaymentInitiated(order, purchase, "http://localhost:3000/", EXPIRY);
    }

    static CheckoutOpened opened(MerchantOrderId order) {
        return new CheckoutOpened(order, "OMO1", "https://pay.example/1", EXPIRY);
    }

    static PaymentSucceeded succeeded(MerchantOrderId order) {
        return new PaymentSucceeded(order, PURCHASE, capture(PRICE));
    }

    static PaymentMismatched mismatched(MerchantOrderId order, long paise) {
        return new PaymentMismatched(order, PURCHASE, capture(paise));
    }

    static Capture capture(long paise) {
        return new Capture(new Paise(paise), "OMO1", "OM1", "UPI_QR", null);
    }

    static PaymentFailed failed(MerchantOrderId order) {
        return new PaymentFailed(order, CART, "TXN_CANCELLED", null, true);
    }

    static PaymentExpired expired(MerchantOrderId order) {
        return new PaymentExpired(order, CART);
    }

    static CartReleased released(MerchantOrderId order) {
        return new CartReleased(CART, order);
    }

    static CartConverted converted(MerchantOrderId order) {
        return new CartConverted(CART, order);
    }

    static CartRemoved removed() {
        return new CartRemoved(CART);
    }

    static BookingCreated booked(MerchantOrderId order) {
        return new BookingCreated(BOOKING, order, PURCHASE);
    }

    static BookingCancelled cancelled() {
        return new BookingCancelled(BOOKING, "ill", "7");
    }

    static CheckoutParked parked(MerchantOrderId order) {
        return new CheckoutParked(order, CART, "BOOK", "SQLException", 8);
    }

    static CheckoutRetryRequested retried(MerchantOrderId order) {
        return new CheckoutRetryRequested(order, "7", "database is back");
    }

    static CheckoutResumed resumed(MerchantOrderId order) {
        return new CheckoutResumed(order);
    }

    static BookingRetried takenUp(MerchantOrderId order, long givenBack) {
        return new BookingRetried(order, PURCHASE, new Paise(givenBack), new Paise(givenBack), 0, RetryBooking.BY_DEADLINE);
    }

    static RefundRequested refund(MerchantOrderId order, String id, long paise, String by) {
        return new RefundRequested(order, new MerchantRefundId(id), new Paise(paise), "Cart not found", by, paise > PRICE ? null : new Paise(PRICE - paise));
    }

    static RefundAccepted accepted(MerchantOrderId order, String id) {
        return new RefundAccepted(order, new MerchantRefundId(id), "OMR1");
    }

    static RefundCompleted refunded(MerchantOrderId order, String id, long paise) {
        return new RefundCompleted(order, new MerchantRefundId(id), new Paise(paise));
    }

    static RefundFailed refundFailed(MerchantOrderId order, String id, long paise) {
        return new RefundFailed(order, new MerchantRefundId(id), new Paise(paise), "REFUND_BREACHED", null);
    }
}
