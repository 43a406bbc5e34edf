package in.pujabooking.eventsourcing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Events that a handler could not take are tried again every ten seconds, oldest first, up to ten times; what is left then stays in the
 * queue for ops to see, and with it whatever comes later for the same aggregate, in order.
 */
@Configuration(proxyBeanMethods = false)
class DeadLetterRetry {

    private static final String RETRIES = "retries";
    private static final int MOST_RETRIES = 10;
    private static final int AT_A_TIME = 100;
    private static final List<String> GROUPS = List.of("checkout", "phonepe");

    @Bean
    ConfigurerModule countRetries() {
        return configurer -> configurer.eventProcessing().registerDefaultDeadLetterPolicy(axon -> DeadLetterRetry::decide);
    }

    private static EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
        return Decisions.requeue(cause, known -> known.diagnostics().and(RETRIES, retries(known) + 1));
    }

    private static int retries(DeadLetter<?> letter) {
        return ((Number) letter.diagnostics().getOrDefault(RETRIES, 0)).intValue();
    }

    @Bean
    RecurringTask<Void> deadLetterRetryTask(ObjectProvider<EventProcessingConfiguration> processing) {
        return Tasks.recurring("dead-letter-retry", FixedDelay.of(Duration.ofSeconds(10)))
                .execute((instance, context) -> GROUPS.forEach(group -> retry(group, processing.getObject())));
    }

    private static void retry(String group, EventProcessingConfiguration processing) {
        processing.sequencedDeadLetterProcessor(group).ifPresent(letters -> {
            for (int i = 0; i < AT_A_TIME && letters.process(letter -> retries(letter) <= MOST_RETRIES); i++) {
                // each call takes the sequence that was touched longest ago; it answers false when there is none, or one failed again
            }
        });
    }
}
