package in.pujabooking.phonepe.inquiry;

import in.pujabooking.command.payment.PaymentInitiated;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("phonepe")
@DisallowReplay
class WhenPaymentInitiatedThenAskOnSchedule {

    private final InquiryAgenda agenda;

    WhenPaymentInitiatedThenAskOnSchedule(InquiryAgenda agenda) {
        this.agenda = agenda;
    }

    @EventHandler
    void on(PaymentInitiated event, @Timestamp Instant initiatedAt) {
        agenda.begin(event.merchantOrderId(), Inquiry.begin(initiatedAt, event.expiresAt()));
    }
}
