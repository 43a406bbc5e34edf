package in.pujabooking.phonepe.inquiry;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.payment.Capture;
import in.pujabooking.command.payment.PaymentEvent.PaymentFailed;
import in.pujabooking.command.payment.PaymentEvent.PaymentMismatched;
import in.pujabooking.command.payment.PaymentEvent.PaymentSucceeded;
import in.pujabooking.command.payment.Policies;
import in.pujabooking.command.transaction.TransactionAttempt;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Ends the schedule, in the same transaction, when another road (a webhook, the devotee's return) brought PhonePe's final word. Where the
 * order was ended without such a word, which is how expiry and an order unknown to PhonePe can come about, the schedule lives on to watch
 * for late money.
 */
@Component
@ProcessingGroup(Policies.GROUP)
@DisallowReplay
class WhenPaymentDecidedThenStopAsking {

    private final InquiryAgenda agenda;
    private final TimeToKnowMeter truth;

    WhenPaymentDecidedThenStopAsking(InquiryAgenda agenda, TimeToKnowMeter truth) {
        this.agenda = agenda;
        this.truth = truth;
    }

    @EventHandler
    void on(PaymentSucceeded event, @Timestamp Instant at, @MetaDataValue(Trigger.KEY) String road) {
        captured(event.capture(), at, road);
        stop(event.merchantOrderId(), at, road);
    }

    @EventHandler
    void on(PaymentMismatched event, @Timestamp Instant at, @MetaDataValue(Trigger.KEY) String road) {
        captured(event.capture(), at, road);
        stop(event.merchantOrderId(), at, road);
    }

    @EventHandler
    void on(PaymentFailed event, @Timestamp Instant at, @MetaDataValue(Trigger.KEY) String road) {
        if (!InquiryPolicy.NOT_FOUND.equals(event.code())) {
            stop(event.merchantOrderId(), at, road);
        }
    }

    private void captured(Capture capture, Instant at, String road) {
        if (capture != null && capture.paidAt() != null) {
            afterCommit(() -> truth.captured(capture.paidAt(), road, at));
        }
    }

    /** In a bare transaction the schedule goes on, and ends with its next question. */
    private void stop(MerchantOrderId order, Instant at, String road) {
        if (TransactionAttempt.isBare()) {
            return;
        }
        agenda.end(order).filter(inquiry -> !inquiry.closed())
                .ifPresent(inquiry -> afterCommit(() -> truth.decided(inquiry, road, at)));
    }

    /** What is rolled back was not measured. */
    private static void afterCommit(Runnable measurement) {
        CurrentUnitOfWork.get().afterCommit(unit -> measurement.run());
    }
}
