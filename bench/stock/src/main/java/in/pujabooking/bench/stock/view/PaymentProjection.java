package in.pujabooking.bench.stock.view;

import in.pujabooking.bench.stock.StockApplication;
import in.pujabooking.command.payment.PaymentEvent;
import in.pujabooking.command.payment.PaymentEvent.PaymentInitiated;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Keeps payment_view. */
@Component
@Profile("!" + StockApplication.LOAD)
@ProcessingGroup(Views.PROCESSOR)
class PaymentProjection {

    private final PaymentRows rows;

    PaymentProjection(PaymentRows rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(PaymentEvent event, @SequenceNumber long sequence, @Timestamp Instant at) {
        var row = event instanceof PaymentInitiated created
                ? new PaymentRow(created)
                : rows.findById(event.merchantOrderId().value()).orElseThrow();
        row.apply(event, at);
        row.happened(sequence, at);
        rows.save(row);
    }
}
