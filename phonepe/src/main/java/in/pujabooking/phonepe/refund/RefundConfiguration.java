package in.pujabooking.phonepe.refund;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import in.pujabooking.phonepe.schedule.BackOff;
import in.pujabooking.phonepe.schedule.LoudRetry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RefundProperties.class)
class RefundConfiguration {

    @Bean
    Task<Pursuit> refundTask(RefundTable ledger, RefundExecutor executor, RefundProperties properties, Clock clock, MeterRegistry meters) {
        BackOff pace = new BackOff(properties.firstPoll(), properties.longestPoll());
        return Tasks.custom(RefundTask.DESCRIPTOR)
                .onFailure(new LoudRetry<>(clock, meters))
                .execute(new RefundTask(ledger, executor, pace, clock));
    }
}
