package in.pujabooking.ops;

import static java.util.stream.Collectors.joining;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import in.pujabooking.command.watch.WatchedNumber;
import in.pujabooking.phonepe.schedule.RunSoon;
import in.pujabooking.query.view.ViewRepair;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Repairs marked rows behind the readers, on whichever node is alive. */
@Configuration(proxyBeanMethods = false)
class ViewRepairConfiguration {

    private static final int AT_A_TIME = 5_000;

    @Bean
    RecurringTask<Void> viewRepairTask(ViewRepair repair, MeterRegistry meters, @Value("${views.repair.every:1m}") Duration every) {
        Gauge.builder("views.marked.rows", repair, ViewRepair::count)
                .description("Rows of the read model that wait to be folded from the history").register(meters);
        return Tasks.recurring("view-repair", FixedDelay.of(every)).execute((instance, context) -> repair.repair(AT_A_TIME));
    }

    /** A repair whose time has come begins within two seconds. Marks of views that only a newer version knows are left to its nodes. */
    @Bean
    @ConditionalOnBooleanProperty(name = "views.repair.when-due", matchIfMissing = true)
    WatchedNumber dueRepairs(RecurringTask<Void> viewRepairTask, ViewRepair repair, JdbcClient jdbc) {
        String known = repair.views().stream().map("'%s'"::formatted).collect(joining(", "));
        return WatchedNumber.anyRow("view_repair", "view IN (" + known + ") AND next_at <= now()", new RunSoon(jdbc, viewRepairTask));
    }
}
