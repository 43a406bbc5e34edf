package in.pujabooking.phonepe.inquiry;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.payment.PaymentFailed;
import in.pujabooking.command.payment.PaymentMismatched;
import in.pujabooking.command.payment.PaymentSucceeded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Ends the schedule when another road (a webhook, the devotee's return) brought PhonePe's final word. Where the order was ended without
 * such a word, which is how expiry and an order unknown to PhonePe can come about, the schedule lives on to watch for late money.
 */
@Component
@ProcessingGroup("phonepe")
@DisallowReplay
class WhenPaymentDecidedThenStopAsking {

    private static final Logger log = LoggerFactory.getLogger(WhenPaymentDecidedThenStopAsking.class);

    private final ObjectProvider<SchedulerClient> scheduler;

    WhenPaymentDecidedThenStopAsking(ObjectProvider<SchedulerClient> scheduler) {
        this.scheduler = scheduler;
    }

    @EventHandler
    void on(PaymentSucceeded event) {
        stop(event.merchantOrderId());
    }

    @EventHandler
    void on(PaymentMismatched event) {
        stop(event.merchantOrderId());
    }

    @EventHandler
    void on(PaymentFailed event) {
        if (!InquiryPolicy.NOT_FOUND.equals(event.code())) {
            stop(event.merchantOrderId());
        }
    }

    /** A task that is running, or gone already, needs no cancelling: its next answer is final, and it ends itself. */
    private void stop(MerchantOrderId order) {
        try {
            scheduler.getObject().cancel(InquiryTask.DESCRIPTOR.instanceId(order.value()));
        } catch (TaskInstanceException runningOrGone) {
            log.debug("The schedule of order {} ends by itself: {}", order, runningOrGone.getMessage());
        }
    }
}
