package in.pujabooking.phonepe.schedule;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes recurring tasks due before their time, so that they may be rare where there is nothing to do. */
public record RunSoon(JdbcClient jdbc) {

    /** Due now, on whichever node is alive; nothing happens if it is due already, or runs. */
    public void run(RecurringTask<?> task) {
        jdbc.sql("UPDATE scheduled_tasks SET execution_time = now() WHERE task_name = ? AND task_instance = ? AND NOT picked AND execution_time > now()")
                .params(task.getName(), RecurringTask.INSTANCE).update();
    }
}
