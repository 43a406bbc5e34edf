package in.pujabooking.retry;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.processing.ProcessingEvent.CheckoutParked;
import in.pujabooking.command.transaction.StepFailed;
import in.pujabooking.saga.RetryPolicy;
import java.time.Clock;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A try that could not even be recorded, as when the order's history can't be read, is repeated by the same policy as any other and ends
 * parked, where ops sees it.
 */
record ParkAfterTheLastTry(EventGateway events, Clock clock) implements FailureHandler<Void> {

    private static final Logger log = LoggerFactory.getLogger(ParkAfterTheLastTry.class);

    @Override
    public void onFailure(ExecutionComplete failure, ExecutionOperations<Void> operations) {
        MerchantOrderId order = BookingRetry.order(failure.getExecution().getId());
        int failures = failure.getExecution().consecutiveFailures + 1;
        String problem = failure.getCause().map(StepFailed::problem).orElse("unknown");
        log.warn("Order {} could not be taken up again for the {}. time: {}", order, failures, problem);
        if (RetryPolicy.isExhausted(failures)) {
            events.publish(new CheckoutParked(order, order.cart().orElseThrow(), "BOOK", problem, failures));
            operations.remove();
        } else {
            operations.reschedule(failure, clock.instant().plus(RetryPolicy.pauseAfter(failures)));
        }
    }
}
