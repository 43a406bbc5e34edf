package in.pujabooking.phonepe.webhook;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import in.pujabooking.phonepe.schedule.LoudRetry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookProperties.class)
class WebhookConfiguration {

    @Bean
    RecurringTask<Void> webhookSweepTask(EvidenceStore store, WebhookWorker worker, WebhookProperties properties, Clock clock, MeterRegistry meters) {
        return Tasks.recurring("phonepe-webhook-sweep", FixedDelay.of(properties.retryFirst()))
                .onFailure(new LoudRetry<>(clock, meters))
                .execute(new WebhookSweep(store, worker, clock));
    }
}
