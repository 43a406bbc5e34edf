package in.pujabooking.scheduling;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import in.pujabooking.command.transaction.NodeName;
import in.pujabooking.command.transaction.StopBeforeSubscribers;
import in.pujabooking.command.watch.WatchedNumber;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The scheduler of every node: due tasks are taken by whichever node is alive, in the order of their due time. */
@Configuration(proxyBeanMethods = false)
class SchedulerConfiguration {

    /** A task of a node that died is taken over after a few missed heartbeats. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final Duration LONGEST_SHUTDOWN = Duration.ofSeconds(15);
    private static final int THREADS = 16;

    @Bean(destroyMethod = "")
    Scheduler scheduler(DataSource database, List<Task<?>> tasks, FlywayMigrationInitializer schema, NodeName node,
                        @Value("${scheduling.polling-interval:10s}") Duration polling) {
        var recurring = tasks.stream().filter(RecurringTask.class::isInstance).map(task -> (RecurringTask<?>) task).toList();
        var others = tasks.stream().filter(task -> !(task instanceof RecurringTask)).toList();
        return Scheduler.create(new TransactionAwareDataSourceProxy(database), others).startTasks(recurring)
                .schedulerName(new SchedulerName.Fixed(node.value())).threads(THREADS).pollingInterval(polling).pollUsingLockAndFetch(0.5, 3.0)
                .heartbeatInterval(HEARTBEAT).missedHeartbeatsLimit(4).shutdownMaxWait(LONGEST_SHUTDOWN).enableImmediateExecution().build();
    }

    /** What is due is fetched within a second; a poll every ten is for a node whose watch fails. */
    @Bean
    WatchedNumber dueTasks(Scheduler scheduler) {
        return WatchedNumber.anyRow("scheduled_tasks", "NOT picked AND execution_time <= now()", scheduler::triggerCheckForDueExecutions);
    }

    @Bean
    StopBeforeSubscribers stopTasks(Scheduler scheduler) {
        return new StopBeforeSubscribers(scheduler::stop);
    }

    @Bean
    SchedulerStart schedulerStart(Scheduler scheduler) {
        return new SchedulerStart(scheduler);
    }

    /** Nothing that is due may run before the application is ready for its effects. */
    record SchedulerStart(Scheduler scheduler) {

        @EventListener(ApplicationReadyEvent.class)
        void start() {
            scheduler.start();
        }
    }
}
