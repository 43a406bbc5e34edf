package in.pujabooking.why;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.booking.BookingEvent;
import in.pujabooking.command.booking.BookingEvent.BookingCancelled;
import in.pujabooking.command.booking.BookingEvent.BookingCreated;
import in.pujabooking.command.checkout.CheckoutEvent;
import in.pujabooking.command.checkout.CheckoutEvent.CheckoutParked;
import in.pujabooking.command.checkout.CheckoutEvent.CheckoutResumed;
import in.pujabooking.command.checkout.CheckoutEvent.CheckoutRetryRequested;
import in.pujabooking.command.checkout.CheckoutEvent.InquiryRequested;
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
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** One order's events, told one after the other, up to the situation that it is in now. */
final class OrderStory {

    private final MerchantOrderId order;
    private final Map<MerchantRefundId, RefundRequested> running = new LinkedHashMap<>();
    private final Map<MerchantRefundId, Paise> refunded = new LinkedHashMap<>();
    private Paise captured = Paise.ZERO;
    private Situation money;
    private Situation booking;
    private Situation refund;
    private Situation.Parked parked;

    OrderStory(MerchantOrderId order) {
        this.order = order;
    }

    void tell(PaymentEvent event, Instant at) {
        switch (event) {
            case PaymentInitiated e -> money = new Situation.Unknown(order, at, e.expiresAt());
            case CheckoutOpened e -> money = new Situation.Open(order, at, e.expiresAt());
            case PaymentFailed e -> money = new Situation.Ended(order, at, e.code());
            case PaymentExpired e -> money = new Situation.Ended(order, at, "expired");
            case PaymentSucceeded e -> captured(e.capture().amount(), new Situation.BeingBooked(order, at, e.capture().amount()));
            case PaymentMismatched e -> captured(e.capture().amount(),
                    new Situation.Mismatched(order, at, e.capture().amount(), e.purchase().amount()));
            case BookingRetried e -> { }
            case RefundRequested e -> {
                running.put(e.refundId(), e);
                refund = new Situation.Refunding(order, at, e.refundId(), e.amount());
            }
            case RefundAccepted e -> { }
            case RefundCompleted e -> {
                running.remove(e.refundId());
                refunded.put(e.refundId(), e.amount());
                refund = new Situation.Refunded(order, at, given());
            }
            case RefundFailed e -> {
                running.remove(e.refundId());
                refund = new Situation.RefundFailed(order, at, e.code());
            }
        }
    }

    private void captured(Paise amount, Situation now) {
        captured = amount;
        money = now;
    }

    void tell(BookingEvent event, Instant at) {
        booking = switch (event) {
            case BookingCreated e -> new Situation.Booked(order, at, e.bookingId());
            case BookingCancelled e -> new Situation.Cancelled(order, at, e.bookingId());
        };
    }

    void tell(CheckoutEvent event, Instant at) {
        switch (event) {
            case CheckoutParked e -> parked = new Situation.Parked(order, at, e.step(), e.problem(), e.attempts());
            case CheckoutResumed e -> parked = null;
            case CheckoutRetryRequested e -> { }
            case InquiryRequested e -> { }
        }
    }

    /** The gravest that is true of it. */
    Situation situation() {
        boolean moneyBack = refund instanceof Situation.Refunded && given().equals(captured);
        if (booking instanceof Situation.Booked) {
            return booking;
        } else if (!running.isEmpty() || moneyBack) {
            return refund;
        } else if (parked != null) {
            return parked;
        } else if (booking != null) {
            return booking;
        } else if (refund instanceof Situation.RefundFailed && !(money instanceof Situation.Mismatched)) {
            return refund;
        }
        return money;
    }

    MerchantOrderId order() {
        return order;
    }

    private Paise given() {
        return refunded.values().stream().reduce(Paise.ZERO, Paise::plus);
    }
}
