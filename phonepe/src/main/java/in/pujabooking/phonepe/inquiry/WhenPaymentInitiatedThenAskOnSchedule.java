package in.pujabooking.phonepe.inquiry;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import in.pujabooking.command.payment.PaymentInitiated;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("phonepe")
@DisallowReplay
class WhenPaymentInitiatedThenAskOnSchedule {

    private final ObjectProvider<SchedulerClient> scheduler;

    WhenPaymentInitiatedThenAskOnSchedule(ObjectProvider<SchedulerClient> scheduler) {
        this.scheduler = scheduler;
    }

    @EventHandler
    void on(PaymentInitiated event, @Timestamp Instant initiatedAt) {
        scheduler.getObject().scheduleIfNotExists(InquiryTask.DESCRIPTOR.instance(event.merchantOrderId().value())
                .data(Inquiry.begin(initiatedAt, event.expiresAt())).scheduledTo(InquirySchedule.first(initiatedAt)));
    }
}
