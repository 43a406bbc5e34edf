package in.pujabooking.phonepe.schedule;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes a recurring task due before its time, so that it may be rare where there is nothing to do. */
public final class RunSoon implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(RunSoon.class);
    private static final int IDLE_SECONDS = 10;

    private final JdbcClient jdbc;
    private final RecurringTask<?> task;
    private final Executor oneAtATime;

    public RunSoon(JdbcClient jdbc, RecurringTask<?> task) {
        this.jdbc = jdbc;
        this.task = task;
        this.oneAtATime = new ThreadPoolExecutor(0, 1, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(),
                Thread.ofPlatform().daemon().name("run-soon-" + task.getName()).factory(), new ThreadPoolExecutor.DiscardPolicy());
    }

    /**
     * Due soon, on whichever node is alive; nothing happens if it is due already, runs, or failed the last time and waits for its retry. Returns at once, however long the database takes; skipped
     * while an earlier call is at it. A failure is logged.
     */
    @Override
    public void run() {
        oneAtATime.execute(this::makeDue);
    }

    private void makeDue() {
        try {
            jdbc.sql("UPDATE scheduled_tasks SET execution_time = now() "
                            + "WHERE task_name = ? AND task_instance = ? AND NOT picked AND execution_time > now() AND coalesce(consecutive_failures, 0) = 0")
                    .params(task.getName(), RecurringTask.INSTANCE).update();
        } catch (RuntimeException failure) {
            log.warn("Task {} could not be made due; it runs at its own time, or after the next look", task.getName(), failure);
        }
    }
}
