package in.pujabooking.phonepe.inquiry;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.payment.PaymentCommand;
import in.pujabooking.phonepe.orders.PaymentOrders;
import in.pujabooking.phonepe.schedule.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of an order's schedule: ask, tell, and settle when to ask again. */
final class InquiryTask implements ExecutionHandler<Inquiry> {

    static final TaskDescriptor<Inquiry> DESCRIPTOR = TaskDescriptor.of("phonepe-inquiry", Inquiry.class);

    private static final Logger log = LoggerFactory.getLogger(InquiryTask.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final Inquiries inquiries;
    private final Pace pace;
    private final Duration longestTurn;
    private final PaymentOrders orders;
    private final InquiryPolicy policy;
    private final TruthMeter truth;
    private final Clock clock;

    InquiryTask(Inquiries inquiries, Pace pace, Duration longestTurn, PaymentOrders orders, InquiryPolicy policy, TruthMeter truth, Clock clock) {
        this.inquiries = inquiries;
        this.pace = pace;
        this.longestTurn = longestTurn;
        this.orders = orders;
        this.policy = policy;
        this.truth = truth;
        this.clock = clock;
    }

    @Override
    public CompletionHandler<Inquiry> execute(TaskInstance<Inquiry> instance, ExecutionContext context) {
        MerchantOrderId order = new MerchantOrderId(instance.getId());
        if (!pace.awaitTurn(order, longestTurn)) {
            return giveBack(context);
        }
        Inquiry inquiry = instance.getData().asked();
        Answer answer = Waiting.until(inquiries.ask(order, Road.SCHEDULE), LONGEST_WAIT);
        return switch (policy.after(answer, order, inquiry, clock.instant())) {
            case NextStep.AskAgain(var at, var remembering, var tell) -> {
                tell.ifPresent(command -> close(command, inquiry));
                yield (complete, operations) -> operations.reschedule(complete, at, remembering);
            }
            case NextStep.Finish(var why, var tell) -> {
                tell.ifPresent(command -> orders.tellOurs(command, Map.of(Road.KEY, Road.SCHEDULE.name())));
                log.info("No further questions about order {}: {}", order, why);
                if (!inquiry.closed()) {
                    truth.decided(inquiry, Road.SCHEDULE.name(), clock.instant());
                }
                yield (complete, operations) -> operations.remove();
            }
        };
    }

    /** Still due since the same moment, so that the order keeps its place before all that are due later, on any node. */
    private static CompletionHandler<Inquiry> giveBack(ExecutionContext context) {
        return (complete, operations) -> operations.reschedule(complete, context.getExecution().getExecutionTime());
    }

    private void close(PaymentCommand command, Inquiry inquiry) {
        orders.tellOurs(command, Map.of(Road.KEY, Road.SCHEDULE.name()));
        truth.decided(inquiry, Road.SCHEDULE.name(), clock.instant());
    }
}
