package in.pujabooking.phonepe.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import in.pujabooking.phonepe.support.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class RunSoonTest {

    private static final String OF_TASK = " FROM scheduled_tasks WHERE task_name = 'rare'";

    private final JdbcClient jdbc = Database.empty();
    private final RecurringTask<Void> task = Tasks.recurring("rare", FixedDelay.of(Duration.ofHours(1))).execute((instance, context) -> {
    });
    private final RunSoon runSoon = new RunSoon(impatient(), task);

    @BeforeEach
    void due_in_an_hour() {
        jdbc.sql("INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version) "
                + "VALUES ('rare', 'recurring', now() + interval '1 hour', FALSE, 1)").update();
    }

    @Test
    void a_task_is_made_due() {
        runSoon.run();
        await().until(this::isDue);
    }

    @Test
    void a_task_that_runs_is_left_alone() {
        jdbc.sql("UPDATE scheduled_tasks SET picked = TRUE").update();
        runSoon.run();
        await().during(Duration.ofMillis(300)).atMost(Duration.ofSeconds(5)).until(() -> !isDue());
    }

    @Test
    void a_task_that_failed_waits_for_its_retry() {
        jdbc.sql("UPDATE scheduled_tasks SET consecutive_failures = 1").update();
        runSoon.run();
        await().during(Duration.ofMillis(300)).atMost(Duration.ofSeconds(5)).until(() -> !isDue());
    }

    @Test
    void the_caller_does_not_wait_for_the_database_and_calls_do_not_pile_up() throws SQLException {
        try (Connection lock = Database.source().getConnection()) {
            lock.setAutoCommit(false);
            lock.createStatement().execute("SELECT 1" + OF_TASK + " FOR UPDATE");
            runSoon.run();
            await().until(() -> updates() == 1);
            for (int i = 0; i < 5; i++) {
                runSoon.run();
            }
            await().during(Duration.ofMillis(300)).atMost(Duration.ofSeconds(5)).until(() -> updates() == 1);
            assertThat(isDue()).isFalse();
            lock.rollback();
        }
        await().until(this::isDue);
    }

    /** Its statements end, so that a caller that waited for one would fail and not hang. */
    private static JdbcClient impatient() {
        var template = new JdbcTemplate(Database.source());
        template.setQueryTimeout(8);
        return JdbcClient.create(template);
    }

    private boolean isDue() {
        return jdbc.sql("SELECT execution_time <= now()" + OF_TASK).query(Boolean.class).single();
    }

    /** How many wait for the lock. */
    private long updates() {
        return jdbc.sql("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'UPDATE scheduled_tasks%'")
                .query(Long.class).single();
    }
}
