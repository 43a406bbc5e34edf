package in.pujabooking.retry;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Rejected;
import in.pujabooking.command.payment.PaymentCommand.RetryBooking;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a captured order up again when its deadline has come. What follows, the next deadline included, is decided in that transaction. */
record BookingRetry(CommandGateway commands) implements ExecutionHandler<Void> {

    static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("booking-retry");

    private static final Logger log = LoggerFactory.getLogger(BookingRetry.class);
    private static final String SEPARATOR = "/";

    /** Each try has a row of its own, so that one can be planned while the one before it runs, even if a new saga counts from the beginning. */
    static String id(MerchantOrderId order, int failures, Instant at) {
        return order + SEPARATOR + failures + SEPARATOR + at.toEpochMilli();
    }

    static MerchantOrderId order(String id) {
        return new MerchantOrderId(id.substring(0, id.indexOf(SEPARATOR)));
    }

    @Override
    public CompletionHandler<Void> execute(TaskInstance<Void> instance, ExecutionContext context) {
        MerchantOrderId order = order(instance.getId());
        try {
            commands.sendAndWait(new RetryBooking(order, RetryBooking.BY_DEADLINE));
        } catch (Rejected settled) {
            log.info("Order {} is not taken up again: {}", order, settled.getMessage());
        }
        return (complete, operations) -> operations.remove();
    }
}
