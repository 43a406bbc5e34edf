package in.pujabooking.query.payment;

import in.pujabooking.command.Paise;
import in.pujabooking.command.payment.CheckoutOpened;
import in.pujabooking.command.payment.PaymentEvent;
import in.pujabooking.command.payment.PaymentExpired;
import in.pujabooking.command.payment.PaymentFailed;
import in.pujabooking.command.payment.PaymentInitiated;
import in.pujabooking.command.payment.PaymentMismatched;
import in.pujabooking.command.payment.PaymentSucceeded;
import in.pujabooking.command.payment.RefundAccepted;
import in.pujabooking.command.payment.RefundCompleted;
import in.pujabooking.command.payment.RefundFailed;
import in.pujabooking.command.payment.RefundRequested;
import in.pujabooking.query.CheckoutGroup;
import in.pujabooking.query.Subscribers;
import in.pujabooking.query.view.EventPosition;
import in.pujabooking.query.view.View;
import in.pujabooking.query.view.ViewTable;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/** Keeps payment_view. */
@Component
@ProcessingGroup(CheckoutGroup.NAME)
class PaymentProjection {

    private final View<PaymentEvent, PaymentView> view;
    private final Subscribers subscribers;

    PaymentProjection(ViewTable<PaymentView> table, Subscribers subscribers) {
        this.view = new View<>(table, PaymentEvent.class, event -> Optional.of(event.merchantOrderId().value()), event -> event instanceof PaymentInitiated,
                PaymentView::version);
        this.subscribers = subscribers;
    }

    @EventHandler
    void on(PaymentEvent event, @SequenceNumber long sequence, @Timestamp Instant at, ReplayStatus replay) {
        EventPosition position = new EventPosition(sequence, at);
        view.apply(event, position, payment -> after(payment, event, position), payment -> subscribers.changed(payment.cartId(), payment, replay));
    }

    private static PaymentView after(PaymentView payment, PaymentEvent event, EventPosition position) {
        return switch (event) {
            case PaymentInitiated initiated -> of(initiated, position);
            case CheckoutOpened opened -> payment.opened(opened.paymentUrl(), opened.expiresAt(), position);
            case PaymentSucceeded succeeded -> payment.captured(PaymentStatus.SUCCESS, succeeded.capture().amount(), position);
            case PaymentMismatched mismatched -> payment.captured(PaymentStatus.MISMATCHED, mismatched.capture().amount(), position);
            case PaymentFailed failed -> payment.endedWithoutMoney(failed.cancelled() ? PaymentStatus.CANCELLED : PaymentStatus.FAILED,
                    failed.code(), failed.detail(), position);
            case PaymentExpired ignored ->
                    payment.endedWithoutMoney(PaymentStatus.EXPIRED, payment.failureCode(), payment.failureDetail(), position);
            case RefundCompleted refund -> payment.refunded(refund.amount(), position);
            case RefundRequested ignored -> payment.advanced(position);
            case RefundAccepted ignored -> payment.advanced(position);
            case RefundFailed ignored -> payment.advanced(position);
        };
    }

    private static PaymentView of(PaymentInitiated event, EventPosition position) {
        return new PaymentView(event.merchantOrderId(), event.purchase().cartId(), event.purchase().user(), event.purchase().amount(),
                PaymentStatus.PENDING, null, event.redirectUrl(), event.purchase().addressId(), null, null, Paise.ZERO, Paise.ZERO,
                event.expiresAt(), null, position.at(), position.at(), position.version());
    }
}
