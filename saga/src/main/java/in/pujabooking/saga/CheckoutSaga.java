package in.pujabooking.saga;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Rejected;
import in.pujabooking.command.checkout.CheckoutParked;
import in.pujabooking.command.checkout.CheckoutResumed;
import in.pujabooking.command.checkout.CheckoutRetryRequested;
import in.pujabooking.command.payment.PaymentSucceeded;
import in.pujabooking.command.payment.Purchase;
import in.pujabooking.command.payment.RefundCompleted;
import in.pujabooking.command.payment.RefundFailed;
import in.pujabooking.command.payment.RefundRequested;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;

/**
 * Sees one paid order through: gives it its cart and books, and is done; or, if a rule forbids that, asks for the refund and is done when
 * the money is back. Each step may be repeated. What fails or hangs is tried again after a persistent, growing pause and in the end parked,
 * where ops finds it.
 */
@Saga
@ProcessingGroup(CheckoutSaga.GROUP)
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public class CheckoutSaga {

    static final String GROUP = "checkout-saga";
    static final String RETRY = "retry-checkout";
    private static final String ORDER = "merchantOrderId";

    private MerchantOrderId order;
    private Purchase purchase;
    private Step step = Step.BOOK;
    private String reason;
    private int refunds;
    private int failures;

    @StartSaga
    @SagaEventHandler(associationProperty = ORDER)
    void on(PaymentSucceeded event, OwnTransaction commands, DeadlineManager deadlines, EventGateway events) {
        SagaLifecycle.associateWith("cartId", event.purchase().cartId().value());
        order = event.merchantOrderId();
        purchase = event.purchase();
        proceed(commands, deadlines, events);
    }

    @DeadlineHandler(deadlineName = RETRY)
    void retry(String failedStep, OwnTransaction commands, DeadlineManager deadlines, EventGateway events) {
        proceed(commands, deadlines, events);
    }

    @SagaEventHandler(associationProperty = ORDER)
    void on(CheckoutRetryRequested event, OwnTransaction commands, DeadlineManager deadlines, EventGateway events) {
        failures = 0;
        events.publish(new CheckoutResumed(order));
        proceed(commands, deadlines, events);
    }

    /** Somebody else sends all the money back: nothing is left to be booked. */
    @SagaEventHandler(associationProperty = ORDER)
    void on(RefundRequested event, EventGateway events) {
        if (!event.refundId().equals(refundId()) && event.amount().equals(purchase.amount())) {
            if (Patience.isOver(failures)) {
                events.publish(new CheckoutResumed(order));
            }
            SagaLifecycle.end();
        }
    }

    @SagaEventHandler(associationProperty = ORDER)
    void on(RefundCompleted event) {
        if (event.refundId().equals(refundId())) {
            SagaLifecycle.end();
        }
    }

    @SagaEventHandler(associationProperty = ORDER)
    void on(RefundFailed event, DeadlineManager deadlines, EventGateway events) {
        if (event.refundId().equals(refundId())) {
            refunds++;
            step = Step.REFUND;
            later("Refund failed: " + event.code(), deadlines, events);
        }
    }

    private void proceed(OwnTransaction commands, DeadlineManager deadlines, EventGateway events) {
        try {
            while (step.sends()) {
                commands.send(step.commands(order, purchase, refundId(), reason));
                step = step.next();
            }
            if (step == Step.DONE) {
                SagaLifecycle.end();
            }
        } catch (Rejected rejected) {
            onRejection(rejected, commands, deadlines, events);
        } catch (TechnicalFailure failure) {
            later(failure.getMessage(), deadlines, events);
        }
    }

    /** A rule says that this money can't become a booking, so it goes back; if even that is refused, people must look. */
    private void onRejection(Rejected rejected, OwnTransaction commands, DeadlineManager deadlines, EventGateway events) {
        if (step == Step.REFUND) {
            later(rejected.reason().text(), deadlines, events);
        } else {
            reason = rejected.reason().text();
            step = Step.REFUND;
            proceed(commands, deadlines, events);
        }
    }

    private void later(String problem, DeadlineManager deadlines, EventGateway events) {
        failures++;
        if (Patience.isOver(failures)) {
            events.publish(new CheckoutParked(order, purchase.cartId(), step.name(), problem, failures));
        } else {
            deadlines.schedule(Patience.pauseAfter(failures), RETRY, step.name());
        }
    }

    private MerchantRefundId refundId() {
        return MerchantRefundId.automatic(order, refunds);
    }
}
