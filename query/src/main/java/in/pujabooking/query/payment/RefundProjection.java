package in.pujabooking.query.payment;

import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.UserId;
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
import in.pujabooking.query.ProjectionGroup;
import in.pujabooking.query.view.EventPosition;
import in.pujabooking.query.view.Owners;
import in.pujabooking.query.view.Projector;
import in.pujabooking.query.view.SourcesSql;
import in.pujabooking.query.view.ViewTable;
import in.pujabooking.query.view.ViewWriter;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps refund_view: all refunds of an order are folded together, as each event of the order is about one of them at most. */
@Component
@ProcessingGroup(ProjectionGroup.NAME)
class RefundProjection implements Projector<PaymentEvent, RefundView> {

    private final ViewTable<RefundView> table;

    RefundProjection(JdbcTemplate jdbc) {
        this.table = ViewTable.of(RefundRow.class, RefundView.class, jdbc);
    }

    @EventHandler
    void on(PaymentEvent event, @SequenceNumber long sequence, @Timestamp Instant at, ViewWriter writer) {
        writer.project(this, event, new EventPosition(sequence, at));
    }

    @Override
    public ViewTable<RefundView> table() {
        return table;
    }

    @Override
    public Class<PaymentEvent> family() {
        return PaymentEvent.class;
    }

    @Override
    public String source(PaymentEvent event) {
        return event.merchantOrderId().value();
    }

    @Override
    public String sourceOf(RefundView row) {
        return row.merchantOrderId().value();
    }

    @Override
    public Optional<String> key(PaymentEvent event) {
        return refund(event).map(MerchantRefundId::value);
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
            case BookingRetried ignored -> Optional.empty();
        };
    }

    @Override
    public long version(RefundView row) {
        return row.version();
    }

    @Override
    public Optional<UserId> owner(PaymentEvent event) {
        return Owners.of(event.merchantOrderId());
    }

    @Override
    public SourcesSql sources() {
        return SourcesSql.ofAggregates("e.type = 'PaymentOrder' AND e.payload_type LIKE 'Refund%'");
    }

    @Override
    public RefundView after(RefundView refund, PaymentEvent event, EventPosition position) {
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
            case BookingRetried ignored -> refund;
        };
    }
}
