package in.pujabooking.query.payment;

import in.pujabooking.command.payment.PaymentEvent;
import in.pujabooking.query.CheckoutGroup;
import in.pujabooking.query.Subscribers;
import in.pujabooking.query.view.EventPosition;
import java.time.Instant;
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

    private final PaymentTable table;
    private final Subscribers subscribers;

    PaymentProjection(PaymentTable table, Subscribers subscribers) {
        this.table = table;
        this.subscribers = subscribers;
    }

    @EventHandler
    void on(PaymentEvent event, @SequenceNumber long sequence, @Timestamp Instant at, ReplayStatus replay) {
        table.apply(event, new EventPosition(sequence, at)).ifPresent(cart -> subscribers.changed(cart, replay));
    }
}
