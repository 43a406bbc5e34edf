package in.pujabooking.ledger.gauge;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts the check on the schedule when the first node starts; it stays there. */
@Component
class WhenReadyThenCheck {

    private final SchedulerClient scheduler;
    private final RecurringTask<Void> ledgerCheckTask;
    private final Clock clock;

    WhenReadyThenCheck(SchedulerClient scheduler, RecurringTask<Void> ledgerCheckTask, Clock clock) {
        this.scheduler = scheduler;
        this.ledgerCheckTask = ledgerCheckTask;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void schedule() {
        scheduler.scheduleIfNotExists(ledgerCheckTask.instance(RecurringTask.INSTANCE), clock.instant());
    }
}
