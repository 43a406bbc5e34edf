package in.pujabooking.phonepe.refund;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.phonepe.schedule.BackOff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** One run of a refund's pursuit; the task's id is the merchant refund id. */
final class RefundTask implements ExecutionHandler<Pursuit> {

    static final TaskDescriptor<Pursuit> DESCRIPTOR = TaskDescriptor.of("phonepe-refund", Pursuit.class);

    private final RefundTable ledger;
    private final RefundExecutor executor;
    private final BackOff pace;
    private final Clock clock;

    RefundTask(RefundTable ledger, RefundExecutor executor, BackOff pace, Clock clock) {
        this.ledger = ledger;
        this.executor = executor;
        this.pace = pace;
        this.clock = clock;
    }

    @Override
    public CompletionHandler<Pursuit> execute(TaskInstance<Pursuit> instance, ExecutionContext context) {
        Refund refund = ledger.find(new MerchantRefundId(instance.getId())).orElseThrow();
        Pursuit pursuit = instance.getData();
        return switch (executor.advance(refund)) {
            case RefundStep.Settled settled -> (complete, operations) -> operations.remove();
            case RefundStep.LookAgain(var notBefore) -> {
                Duration delay = pace.delay(pursuit.polls());
                Instant at = clock.instant().plus(delay.compareTo(notBefore) > 0 ? delay : notBefore);
                yield (complete, operations) -> operations.reschedule(complete, at, pursuit.next());
            }
        };
    }
}
