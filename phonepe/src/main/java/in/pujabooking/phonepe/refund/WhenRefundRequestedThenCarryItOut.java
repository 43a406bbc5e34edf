package in.pujabooking.phonepe.refund;

import in.pujabooking.command.payment.PaymentEvent.RefundRequested;
import in.pujabooking.command.payment.Policies;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** The refund's task is planned in the transaction that decides the refund; PhonePe is called after it is committed. */
@Component
@ProcessingGroup(Policies.GROUP)
@DisallowReplay
class WhenRefundRequestedThenCarryItOut {

    private final RefundTasks tasks;

    WhenRefundRequestedThenCarryItOut(RefundTasks tasks) {
        this.tasks = tasks;
    }

    @EventHandler
    void on(RefundRequested event) {
        tasks.begin(event.refundId(), event.merchantOrderId(), event.amount());
    }
}
