package in.pujabooking.phonepe.webhook;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.VoidExecutionHandler;
import in.pujabooking.phonepe.schedule.BoundedWait;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Takes up stored webhooks that were not finished with: the node died, PhonePe was silent, or the order was not known yet. */
final class WebhookSweep implements VoidExecutionHandler<Void> {

    private static final int AT_A_TIME = 100;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final EvidenceStore store;
    private final WebhookWorker worker;
    private final Clock clock;

    WebhookSweep(EvidenceStore store, WebhookWorker worker, Clock clock) {
        this.store = store;
        this.worker = worker;
        this.clock = clock;
    }

    @Override
    public void execute(TaskInstance<Void> instance, ExecutionContext context) {
        BoundedWait.until(CompletableFuture.allOf(store.due(clock.instant(), AT_A_TIME).stream()
                .map(worker::process).toArray(CompletableFuture[]::new)), LONGEST_WAIT);
    }
}
