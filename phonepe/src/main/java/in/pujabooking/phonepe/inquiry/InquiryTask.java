package in.pujabooking.phonepe.inquiry;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.payment.PaymentCommand;
import in.pujabooking.phonepe.orders.PaymentOrders;
import in.pujabooking.phonepe.schedule.BoundedWait;
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
    private final CheckPacing pacing;
    private final Duration longestTurn;
    private final PaymentOrders orders;
    private final InquiryPolicy policy;
    private final TimeToKnowMeter truth;
    private final Clock clock;

    InquiryTask(Inquiries inquiries, CheckPacing pacing, Duration longestTurn, PaymentOrders orders, InquiryPolicy policy, TimeToKnowMeter truth, Clock clock) {
        this.inquiries = inquiries;
        this.pacing = pacing;
        this.longestTurn = longestTurn;
        this.orders = orders;
        this.policy = policy;
        this.truth = truth;
        this.clock = clock;
    }

    @Override
    public CompletionHandler<Inquiry> execute(TaskInstance<Inquiry> instance, ExecutionContext context) {
        MerchantOrderId order = new MerchantOrderId(instance.getId());
        if (!pacing.awaitTurn(order, longestTurn)) {
            return giveBack(context);
        }
        Inquiry inquiry = instance.getData().asked();
        StatusCheckResult result = BoundedWait.until(inquiries.ask(order, Trigger.SCHEDULE), LONGEST_WAIT);
        return switch (policy.after(result, order, inquiry, clock.instant())) {
            case NextStep.AskAgain(var at, var remembering, var tell) -> {
                tell.ifPresent(command -> close(command, inquiry));
                yield (complete, operations) -> operations.reschedule(complete, at, remembering);
            }
            case NextStep.Finish(var why, var tell) -> {
                tell.ifPresent(command -> orders.tellOurs(command, Map.of(Trigger.KEY, Trigger.SCHEDULE.name())));
                log.info("No further questions about order {}: {}", order, why);
                if (!inquiry.closed()) {
                    truth.decided(inquiry, Trigger.SCHEDULE.name(), clock.instant());
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
        orders.tellOurs(command, Map.of(Trigger.KEY, Trigger.SCHEDULE.name()));
        truth.decided(inquiry, Trigger.SCHEDULE.name(), clock.instant());
    }
}
