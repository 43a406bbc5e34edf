package in.pujabooking.phonepe.refund;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.phonepe.client.PhonePeClient;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The refunds that PhonePe was asked for, or is about to be. */
@Component
public class RefundTracker {

    /** What a hint about a refund met. */
    public enum Hinted {
        /** It is looked at now. */
        LOOKING,
        /** It is being looked at this moment, perhaps too early to see the news: hint again a little later. */
        BUSY,
        /** It is at its end. */
        OVER,
        /** No such refund here. */
        UNKNOWN
    }

    private final RefundTable ledger;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final PhonePeClient phonePe;
    private final RefundTasks tasks;
    private final Clock clock;

    RefundTracker(RefundTable ledger, ObjectProvider<SchedulerClient> scheduler, PhonePeClient phonePe, RefundTasks tasks, Clock clock) {
        this.ledger = ledger;
        this.phonePe = phonePe;
        this.scheduler = scheduler;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * Plans the task of every refund in the history that has none: those that an earlier version had decided and not handed over yet.
     *
     * @return how many there were
     */
    public int takeOnMissing() {
        List<RefundTable.Requested> missing = ledger.missing();
        missing.forEach(refund -> tasks.begin(refund.id(), refund.order(), refund.amount()));
        return missing.size();
    }

    /** Something may have happened to the refund: its task runs now rather than later. */
    public Hinted hint(MerchantRefundId refund) {
        if (ledger.find(refund).isEmpty()) {
            return Hinted.UNKNOWN;
        }
        try {
            scheduler.getObject().reschedule(RefundTask.DESCRIPTOR.instanceId(refund.value()), clock.instant());
            return Hinted.LOOKING;
        } catch (TaskInstanceCurrentlyExecutingException running) {
            return Hinted.BUSY;
        } catch (TaskInstanceNotFoundException settled) {
            return Hinted.OVER;
        }
    }

    /** The refunds that a webhook without our refund id can be about: the one of PhonePe's id, or else all of the order. */
    public List<MerchantRefundId> named(String phonePeRefundId, String merchantOrderId) {
        return ledger.findBy(phonePeRefundId, merchantOrderId);
    }

    public boolean isKnown(MerchantRefundId refund) {
        return ledger.find(refund).isPresent();
    }

    /** Asks Refund Status and tells nobody. @return the kind of PhonePe's answer, or why there is none */
    public String said(MerchantRefundId refund) {
        return phonePe.refundStatus(refund).label();
    }
}
