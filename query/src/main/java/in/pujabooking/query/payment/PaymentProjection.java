package in.pujabooking.query.payment;

import in.pujabooking.command.Paise;
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
import in.pujabooking.query.view.AggregateProjector;
import in.pujabooking.query.view.EventPosition;
import in.pujabooking.query.view.Owners;
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

/** Keeps payment_view. */
@Component
@ProcessingGroup(ProjectionGroup.NAME)
class PaymentProjection implements AggregateProjector<PaymentEvent, PaymentView> {

    private final ViewTable<PaymentView> table;

    PaymentProjection(JdbcTemplate jdbc) {
        this.table = ViewTable.of(PaymentRow.class, PaymentView.class, jdbc);
    }

    @EventHandler
    void on(PaymentEvent event, @SequenceNumber long sequence, @Timestamp Instant at, ViewWriter writer) {
        writer.project(this, event, new EventPosition(sequence, at));
    }

    @Override
    public ViewTable<PaymentView> table() {
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
    public String sourceOf(PaymentView row) {
        return row.merchantOrderId().value();
    }

    @Override
    public boolean makesTheRow(PaymentEvent event) {
        return event instanceof PaymentInitiated;
    }

    @Override
    public long version(PaymentView row) {
        return row.version();
    }

    @Override
    public Optional<UserId> owner(PaymentEvent event) {
        return event instanceof PaymentInitiated initiated ? Optional.of(initiated.purchase().user()) : Owners.of(event.merchantOrderId());
    }

    @Override
    public SourcesSql sources() {
        return SourcesSql.ofAggregates("e.type = 'PaymentOrder'");
    }

    @Override
    public PaymentView after(PaymentView payment, PaymentEvent event, EventPosition position) {
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
            case BookingRetried ignored -> payment.advanced(position);
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
