package in.pujabooking.phonepe.refund;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import in.pujabooking.command.payment.RefundRequested;
import java.time.Clock;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("phonepe")
@DisallowReplay
class WhenRefundRequestedThenCarryItOut {

    private final RefundLedger ledger;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    WhenRefundRequestedThenCarryItOut(RefundLedger ledger, ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.ledger = ledger;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @EventHandler
    void on(RefundRequested event) {
        ledger.enter(event.refundId(), event.merchantOrderId(), event.amount());
        scheduler.getObject().scheduleIfNotExists(RefundTask.DESCRIPTOR.instance(event.refundId().value())
                .data(new Pursuit(0)).scheduledTo(clock.instant()));
    }
}
