package in.pujabooking.phonepe.webhook;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sets the sweep going, once for all nodes, however the scheduler was built. */
@Component
class WhenReadyThenSweep {

    private final RecurringTask<Void> sweep;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    WhenReadyThenSweep(RecurringTask<Void> webhookSweepTask, ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.sweep = webhookSweepTask;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        scheduler.getObject().scheduleIfNotExists(sweep.instance(RecurringTask.INSTANCE), clock.instant());
    }
}
