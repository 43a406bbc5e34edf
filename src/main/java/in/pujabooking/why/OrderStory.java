package in.pujabooking.why;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.booking.BookingEvent;
import in.pujabooking.command.booking.BookingEvent.BookingCancelled;
import in.pujabooking.command.booking.BookingEvent.BookingCreated;
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
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** One order's events, told one after the other, up to the situation that it is in now. */
final class OrderStory {

    private final MerchantOrderId order;
    private final Map<MerchantRefundId, RefundRequested> running = new LinkedHashMap<>();
    private final Map<MerchantRefundId, Paise> refunded = new LinkedHashMap<>();
    private Paise captured = Paise.ZERO;
    private OrderSituation money;
    private OrderSituation booking;
    private OrderSituation refund;
    private OrderSituation.Parked parked;

    OrderStory(MerchantOrderId order) {
        this.order = order;
    }

    void tell(PaymentEvent event, Instant at) {
        switch (event) {
            case PaymentInitiated e -> money = new OrderSituation.Unknown(order, at, e.expiresAt());
            case CheckoutOpened e -> money = new OrderSituation.Open(order, at, e.expiresAt());
            case PaymentFailed e -> money = new OrderSituation.Ended(order, at, e.code());
            case PaymentExpired e -> money = new OrderSituation.Ended(order, at, "expired");
            case PaymentSucceeded e -> captured(e.capture().amount(), new OrderSituation.BeingBooked(order, at, e.capture().amount()));
            case PaymentMismatched e -> captured(e.capture().amount(),
                    new OrderSituation.Mismatched(order, at, e.capture().amount(), e.purchase().amount()));
            case BookingRetried e -> { }
            case RefundRequested e -> {
                running.put(e.refundId(), e);
                refund = new OrderSituation.Refunding(order, at, e.refundId(), e.amount());
            }
            case RefundAccepted e -> { }
            case RefundCompleted e -> {
                running.remove(e.refundId());
                refunded.put(e.refundId(), e.amount());
                refund = new OrderSituation.Refunded(order, at, given());
            }
            case RefundFailed e -> {
                running.remove(e.refundId());
                refund = new OrderSituation.RefundFailed(order, at, e.code());
            }
        }
    }

    private void captured(Paise amount, OrderSituation now) {
        captured = amount;
        money = now;
    }

    void tell(BookingEvent event, Instant at) {
        booking = switch (event) {
            case BookingCreated e -> new OrderSituation.Booked(order, at, e.bookingId());
            case BookingCancelled e -> new OrderSituation.Cancelled(order, at, e.bookingId());
        };
    }

    void tell(ProcessingEvent event, Instant at) {
        switch (event) {
            case CheckoutParked e -> parked = new OrderSituation.Parked(order, at, e.step(), e.problem(), e.attempts());
            case CheckoutResumed e -> parked = null;
            case CheckoutRetryRequested e -> { }
            case InquiryRequested e -> { }
        }
    }

    /** The gravest that is true of it. */
    OrderSituation situation() {
        boolean moneyBack = refund instanceof OrderSituation.Refunded && given().equals(captured);
        if (booking instanceof OrderSituation.Booked) {
            return booking;
        } else if (!running.isEmpty() || moneyBack) {
            return refund;
        } else if (parked != null) {
            return parked;
        } else if (booking != null) {
            return booking;
        } else if (refund instanceof OrderSituation.RefundFailed && !(money instanceof OrderSituation.Mismatched)) {
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
