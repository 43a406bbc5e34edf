package in.pujabooking.phonepe.inquiry;

import in.pujabooking.command.payment.PaymentEvent.PaymentInitiated;
import in.pujabooking.command.payment.Policies;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/** The order's questions are scheduled in the transaction that creates it: there is never an order that nobody would ask about. */
@Component
@ProcessingGroup(Policies.GROUP)
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
