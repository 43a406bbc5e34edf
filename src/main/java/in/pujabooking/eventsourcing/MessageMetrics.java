package in.pujabooking.eventsourcing;

import static org.axonframework.micrometer.TagsUtil.PAYLOAD_TYPE_TAGGER_FUNCTION;
import static org.axonframework.micrometer.TagsUtil.PROCESSOR_NAME_TAG;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.Configurer;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.messaging.Message;
import org.axonframework.micrometer.EventProcessorLatencyMonitor;
import org.axonframework.micrometer.GlobalMetricRegistry;
import org.axonframework.micrometer.MessageCountingMonitor;
import org.axonframework.micrometer.MessageTimerMonitor;
import org.axonframework.micrometer.MetricsConfigurerModule;
import org.axonframework.monitoring.MessageMonitor;
import org.axonframework.monitoring.MultiMessageMonitor;
import org.axonframework.monitoring.NoOpMessageMonitor;
import org.springframework.stereotype.Component;

/**
 * Measures what the dashboard shows: how long commands take and how they end, how far event processors are behind and what fails in them.
 * Axon's own module would measure each message of every bus four times over.
 */
@Component
class MessageMetrics extends MetricsConfigurerModule {

    private static final String COMMANDS = "commandBus";
    private static final String PROCESSORS = "eventProcessor";

    private final MeterRegistry meters;

    MessageMetrics(GlobalMetricRegistry axon, MeterRegistry meters) {
        super(axon, true);
        this.meters = meters;
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer.configureMessageMonitor(axon -> this::monitor);
    }

    private MessageMonitor<Message<?>> monitor(Class<?> component, String name) {
        if (CommandBus.class.isAssignableFrom(component)) {
            return MessageTimerMonitor.buildMonitor(COMMANDS, meters, PAYLOAD_TYPE_TAGGER_FUNCTION)::onMessageIngested;
        }
        return EventProcessor.class.isAssignableFrom(component) ? processor(name) : NoOpMessageMonitor.instance()::onMessageIngested;
    }

    private MessageMonitor<Message<?>> processor(String name) {
        Function<Message<?>, Iterable<Tag>> tags = message -> Tags.of(PROCESSOR_NAME_TAG, name);
        var latency = EventProcessorLatencyMonitor.builder().meterNamePrefix(PROCESSORS).meterRegistry(meters).tagsBuilder(tags).build();
        var count = MessageCountingMonitor.buildMonitor(PROCESSORS, meters, tags);
        return new MultiMessageMonitor<>(message -> latency.onMessageIngested((org.axonframework.eventhandling.EventMessage<?>) message),
                count::onMessageIngested);
    }
}
