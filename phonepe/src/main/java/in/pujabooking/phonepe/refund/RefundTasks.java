package in.pujabooking.phonepe.refund;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Plans the tasks that carry refunds out. */
@Component
class RefundTasks {

    private final RefundTable ledger;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    RefundTasks(RefundTable ledger, ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.ledger = ledger;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** In the transaction at hand; nothing happens for a refund that was begun before. */
    void begin(MerchantRefundId refund, MerchantOrderId order, Paise amount) {
        ledger.enter(refund, order, amount);
        scheduler.getObject().scheduleIfNotExists(RefundTask.DESCRIPTOR.instance(refund.value()).data(new Pursuit(0)).scheduledTo(clock.instant()));
    }
}
