package in.pujabooking.phonepe.inquiry;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.phonepe.orders.PaymentOrders;
import in.pujabooking.phonepe.schedule.Waiting;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of an order's schedule: ask, tell, and settle when to ask again. */
final class InquiryTask implements ExecutionHandler<Inquiry> {

    static final TaskDescriptor<Inquiry> DESCRIPTOR = TaskDescriptor.of("phonepe-inquiry", Inquiry.class);

    private static final Logger log = LoggerFactory.getLogger(InquiryTask.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final Inquiries inquiries;
    private final PaymentOrders orders;
    private final InquiryPolicy policy;
    private final Clock clock;

    InquiryTask(Inquiries inquiries, PaymentOrders orders, InquiryPolicy policy, Clock clock) {
        this.inquiries = inquiries;
        this.orders = orders;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public CompletionHandler<Inquiry> execute(TaskInstance<Inquiry> instance, ExecutionContext context) {
        MerchantOrderId order = new MerchantOrderId(instance.getId());
        Answer answer = Waiting.until(inquiries.ask(order), LONGEST_WAIT);
        return switch (policy.after(answer, order, instance.getData(), clock.instant())) {
            case NextStep.AskAgain(var at, var remembering, var tell) -> {
                tell.ifPresent(orders::tellOurs);
                yield (complete, operations) -> operations.reschedule(complete, at, remembering);
            }
            case NextStep.Finish(var why) -> {
                log.info("No further questions about order {}: {}", order, why);
                yield (complete, operations) -> operations.remove();
            }
        };
    }
}
