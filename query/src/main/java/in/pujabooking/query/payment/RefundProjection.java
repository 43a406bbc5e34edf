package in.pujabooking.query.payment;

import in.pujabooking.command.payment.RefundAccepted;
import in.pujabooking.command.payment.RefundCompleted;
import in.pujabooking.command.payment.RefundFailed;
import in.pujabooking.command.payment.RefundRequested;
import in.pujabooking.query.CheckoutGroup;
import in.pujabooking.query.view.EventPosition;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/** Keeps refund_view. Tells no subscriber: the same events change the payment order's row, in the same transaction, and that is told. */
@Component
@ProcessingGroup(CheckoutGroup.NAME)
class RefundProjection {

    private final RefundTable table;

    RefundProjection(RefundTable table) {
        this.table = table;
    }

    @EventHandler
    void on(RefundRequested event, @SequenceNumber long sequence, @Timestamp Instant at) {
        table.requested(event, new EventPosition(sequence, at));
    }

    @EventHandler
    void on(RefundAccepted event, @SequenceNumber long sequence, @Timestamp Instant at) {
        table.accepted(event, new EventPosition(sequence, at));
    }

    @EventHandler
    void on(RefundCompleted event, @SequenceNumber long sequence, @Timestamp Instant at) {
        table.completed(event, new EventPosition(sequence, at));
    }

    @EventHandler
    void on(RefundFailed event, @SequenceNumber long sequence, @Timestamp Instant at) {
        table.failed(event, new EventPosition(sequence, at));
    }
}
