package in.pujabooking.query.payment;

import in.pujabooking.command.MerchantRefundId;
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
import in.pujabooking.query.view.EventPosition;
import in.pujabooking.query.view.View;
import in.pujabooking.query.view.ViewTable;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/** Keeps refund_view. Tells no subscriber: the same events change the payment order's row, in the same transaction, and that is told. */
@Component
@ProcessingGroup(CheckoutGroup.NAME)
class RefundProjection {

    private final View<PaymentEvent, RefundView> view;

    RefundProjection(ViewTable<RefundView> table) {
        this.view = new View<>(table, PaymentEvent.class, event -> refund(event).map(MerchantRefundId::value),
                event -> event instanceof RefundRequested, RefundView::version);
    }

    @EventHandler
    void on(PaymentEvent event, @SequenceNumber long sequence, @Timestamp Instant at) {
        EventPosition position = new EventPosition(sequence, at);
        view.apply(event, position, refund -> after(refund, event, position), refund -> { });
    }

    private static Optional<MerchantRefundId> refund(PaymentEvent event) {
        return switch (event) {
            case RefundRequested requested -> Optional.of(requested.refundId());
            case RefundAccepted accepted -> Optional.of(accepted.refundId());
            case RefundCompleted completed -> Optional.of(completed.refundId());
            case RefundFailed failed -> Optional.of(failed.refundId());
            case PaymentInitiated ignored -> Optional.empty();
            case CheckoutOpened ignored -> Optional.empty();
            case PaymentSucceeded ignored -> Optional.empty();
            case PaymentMismatched ignored -> Optional.empty();
            case PaymentFailed ignored -> Optional.empty();
            case PaymentExpired ignored -> Optional.empty();
        };
    }

    private static RefundView after(RefundView refund, PaymentEvent event, EventPosition position) {
        return switch (event) {
            case RefundRequested requested -> new RefundView(requested.refundId(), requested.merchantOrderId(), requested.amount(), "REQUESTED",
                    requested.reason(), requested.requestedBy(), null, null, position.at(), position.at(), position.version());
            case RefundAccepted accepted -> refund.accepted(accepted.phonePeRefundId(), position);
            case RefundCompleted ignored -> refund.ended("COMPLETED", null, position);
            case RefundFailed failed -> refund.ended("FAILED", failed.code(), position);
            case PaymentInitiated ignored -> refund;
            case CheckoutOpened ignored -> refund;
            case PaymentSucceeded ignored -> refund;
            case PaymentMismatched ignored -> refund;
            case PaymentFailed ignored -> refund;
            case PaymentExpired ignored -> refund;
        };
    }
}
