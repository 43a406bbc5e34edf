package in.pujabooking.eventsourcing;

import static org.axonframework.micrometer.TagsUtil.PAYLOAD_TYPE_TAGGER_FUNCTION;

import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.Configurer;
import org.axonframework.messaging.Message;
import org.axonframework.micrometer.GlobalMetricRegistry;
import org.axonframework.micrometer.MessageTimerMonitor;
import org.axonframework.micrometer.MetricsConfigurerModule;
import org.axonframework.monitoring.MessageMonitor;
import org.axonframework.monitoring.NoOpMessageMonitor;
import org.springframework.stereotype.Component;

/** Measures how long commands take and how they end. Axon's own module would measure each message of every bus four times over. */
@Component
class MessageMetrics extends MetricsConfigurerModule {

    private static final String COMMANDS = "commandBus";

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
        return CommandBus.class.isAssignableFrom(component)
                ? MessageTimerMonitor.buildMonitor(COMMANDS, meters, PAYLOAD_TYPE_TAGGER_FUNCTION)::onMessageIngested
                : NoOpMessageMonitor.instance()::onMessageIngested;
    }
}
