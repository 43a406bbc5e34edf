package in.pujabooking.phonepe.refund;

import in.pujabooking.command.payment.PaymentEvent.RefundFailed;
import in.pujabooking.command.payment.Policies;
import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A devotee's money did not go back: an error line, and the counter {@code phonepe.refund.failed}, once that is committed. */
@Component
@ProcessingGroup(Policies.GROUP)
@DisallowReplay
class WhenRefundFailedThenAlert {

    private static final Logger log = LoggerFactory.getLogger(WhenRefundFailedThenAlert.class);

    private final MeterRegistry meters;

    WhenRefundFailedThenAlert(MeterRegistry meters) {
        this.meters = meters;
    }

    @EventHandler
    void on(RefundFailed event) {
        CurrentUnitOfWork.get().root().afterCommit(committed -> alert(event));
    }

    private void alert(RefundFailed event) {
        log.error("Refund {} of {} rupees of order {} failed: {} {}", event.refundId(), event.amount(), event.merchantOrderId(), event.code(),
                event.detail() == null ? "" : event.detail());
        meters.counter("phonepe.refund.failed").increment();
    }
}
