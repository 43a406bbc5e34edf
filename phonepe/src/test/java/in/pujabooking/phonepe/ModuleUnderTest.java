package in.pujabooking.phonepe;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import in.pujabooking.command.transaction.NodeName;
import in.pujabooking.phonepe.support.Database;
import in.pujabooking.phonepe.support.Told;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The module's beans wired as in the application, on a real database, telling a bus that remembers. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(basePackages = "in.pujabooking.phonepe", excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
        pattern = "in\\.pujabooking\\.phonepe\\.(sandbox\\..*|ModuleUnderTest.*)"))
class ModuleUnderTest {

    static final Told TOLD = new Told();

    @Bean
    DataSource dataSource() {
        return Database.source();
    }

    @Bean
    JdbcClient jdbcClient(DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean
    CommandGateway commandGateway() {
        return TOLD.gateway();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    NodeName nodeName() {
        return new NodeName("test");
    }

    @Bean
    MeterRegistry meterRegistry() {
        return new SimpleMeterRegistry();
    }

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(DataSource source, List<Task<?>> tasks) {
        var recurring = tasks.stream().filter(RecurringTask.class::isInstance).map(task -> (RecurringTask<?>) task).toList();
        var others = tasks.stream().filter(task -> !(task instanceof RecurringTask)).toList();
        return Scheduler.create(new TransactionAwareDataSourceProxy(source), others).startTasks(recurring).threads(4).pollingInterval(Duration.ofMillis(50))
                .pollUsingLockAndFetch(0.5, 3.0).build();
    }
}
