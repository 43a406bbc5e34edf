package in.pujabooking.ledger.history;

import in.pujabooking.command.booking.BookingEvent;
import in.pujabooking.command.booking.BookingEvent.BookingCancelled;
import in.pujabooking.command.booking.BookingEvent.BookingCreated;
import in.pujabooking.command.cart.CartEvent;
import in.pujabooking.command.cart.CartEvent.CartCheckedOut;
import in.pujabooking.command.cart.CartEvent.CartConverted;
import in.pujabooking.command.cart.CartEvent.CartCreated;
import in.pujabooking.command.cart.CartEvent.CartReleased;
import in.pujabooking.command.cart.CartEvent.CartRemoved;
import in.pujabooking.command.cart.CartEvent.PromoCodeApplied;
import in.pujabooking.command.cart.CartEvent.PromoCodeRemoved;
import in.pujabooking.command.payment.PaymentEvent;
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
import in.pujabooking.command.processing.ProcessingEvent;
import in.pujabooking.command.processing.ProcessingEvent.CheckoutParked;
import in.pujabooking.command.processing.ProcessingEvent.CheckoutResumed;
import in.pujabooking.command.processing.ProcessingEvent.CheckoutRetryRequested;
import in.pujabooking.command.processing.ProcessingEvent.InquiryRequested;

/** Every event as a sentence of plain words; amounts in rupees. */
final class EventDescription {

    private EventDescription() {
    }

    static String of(Object event) {
        return switch (event) {
            case CartEvent cart -> cart(cart);
            case PaymentEvent payment -> payment(payment);
            case BookingEvent booking -> booking(booking);
            case ProcessingEvent checkout -> checkout(checkout);
            default -> throw new IllegalArgumentException("Not an event of the checkout: " + event.getClass());
        };
    }

    private static String cart(CartEvent event) {
        return switch (event) {
            case CartCreated e -> "User %s put \"%s\" for %s on %s into cart %s.".formatted(
                    e.user(), e.quote().title(), e.quote().price(), e.selection().date(), e.cartId());
            case PromoCodeApplied e -> "Promo code %s took %s off.".formatted(e.promo().code(), e.promo().discount());
            case PromoCodeRemoved e -> "The promo code was taken off again.";
            case CartCheckedOut e -> "The devotee began to pay %s, as order %s.".formatted(e.amount(), e.merchantOrderId());
            case CartReleased e -> "Order %s ended without money, so the cart can be paid again.".formatted(e.merchantOrderId());
            case CartConverted e -> "The cart went to the paid order %s.".formatted(e.merchantOrderId());
            case CartRemoved e -> "The devotee removed the cart.";
        };
    }

    private static String payment(PaymentEvent event) {
        return switch (event) {
            case PaymentInitiated e -> "Payment order %s over %s exists, to be paid until %s.".formatted(
                    e.merchantOrderId(), e.purchase().amount(), e.expiresAt());
            case CheckoutOpened e -> "PhonePe opened its pay page (its order %s), until %s.".formatted(e.phonePeOrderId(), e.expiresAt());
            case PaymentSucceeded e -> "PhonePe captured %s for order %s.".formatted(e.capture().amount(), e.merchantOrderId());
            case PaymentMismatched e -> "PhonePe captured %s for order %s instead of %s.".formatted(
                    e.capture().amount(), e.merchantOrderId(), e.purchase().amount());
            case PaymentFailed e -> (e.cancelled() ? "The devotee gave up on order %s (%s)." : "Order %s failed (%s).")
                    .formatted(e.merchantOrderId(), e.code());
            case PaymentExpired e -> "The time to pay order %s ran out.".formatted(e.merchantOrderId());
            case BookingRetried e -> "The captured order was taken up again (%s).".formatted(e.requestedBy());
            case RefundRequested e -> "%s asked for a refund of %s (%s): %s.".formatted(
                    e.requestedBy(), e.amount(), e.refundId(), e.reason());
            case RefundAccepted e -> "PhonePe took refund %s on.".formatted(e.refundId());
            case RefundCompleted e -> "Refund %s of %s is through.".formatted(e.refundId(), e.amount());
            case RefundFailed e -> "Refund %s of %s failed (%s).".formatted(e.refundId(), e.amount(), e.code());
        };
    }

    private static String booking(BookingEvent event) {
        return switch (event) {
            case BookingCreated e -> "Booked as %s, paid by order %s.".formatted(e.bookingId(), e.merchantOrderId());
            case BookingCancelled e -> "%s cancelled booking %s: %s.".formatted(e.requestedBy(), e.bookingId(), e.reason());
        };
    }

    private static String checkout(ProcessingEvent event) {
        return switch (event) {
            case CheckoutParked e -> "Parked at %s after %d tries: %s.".formatted(e.step(), e.attempts(), e.problem());
            case CheckoutRetryRequested e -> "%s asked for another try: %s.".formatted(e.requestedBy(), e.reason());
            case CheckoutResumed e -> "The checkout moves again.";
            case InquiryRequested e -> "%s had PhonePe asked about order %s: %s.".formatted(
                    e.requestedBy(), e.merchantOrderId(), e.reason());
        };
    }
}
