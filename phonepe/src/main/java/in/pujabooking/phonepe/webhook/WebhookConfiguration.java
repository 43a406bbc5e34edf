package in.pujabooking.phonepe.webhook;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import in.pujabooking.command.watch.WatchedNumber;
import in.pujabooking.phonepe.schedule.LoudRetry;
import in.pujabooking.phonepe.schedule.RunSoon;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookProperties.class)
class WebhookConfiguration {

    @Bean
    RecurringTask<Void> webhookSweepTask(EvidenceStore store, WebhookWorker worker, WebhookProperties properties, Clock clock, MeterRegistry meters) {
        return Tasks.recurring("phonepe-webhook-sweep", FixedDelay.of(properties.sweepEvery()))
                .onFailure(new LoudRetry<>(clock, meters))
                .execute(new WebhookSweep(store, worker, clock));
    }

    /** A webhook whose time has come is taken up within two seconds. */
    @Bean
    WatchedNumber dueWebhooks(RecurringTask<Void> webhookSweepTask, JdbcClient jdbc) {
        return WatchedNumber.anyRow("webhook_evidence", "next_at <= now()", new RunSoon(jdbc, webhookSweepTask));
    }
}
