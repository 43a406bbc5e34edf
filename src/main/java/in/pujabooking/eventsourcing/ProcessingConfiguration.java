package in.pujabooking.eventsourcing;

import in.pujabooking.saga.OwnTransaction;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What Axon's defaults get wrong for money: an error of a handler is logged and skipped, and a saga begins at the end of the history.
 * Here an error always goes up (to the dead letters, or to another try of the batch), and whoever is new begins at the first event.
 */
@Configuration(proxyBeanMethods = false)
class ProcessingConfiguration {

    private static final List<String> STREAMING = List.of("checkout", "checkout-saga", "phonepe");

    @Bean
    ConfigurerModule noErrorIsSkipped() {
        return configurer -> configurer.eventProcessing()
                .registerDefaultListenerInvocationErrorHandler(axon -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(axon -> PropagatingErrorHandler.instance());
    }

    /** Safe for the saga as well: its commands do nothing the second time, so beginning at the start forgets no payment and repeats none. */
    @Bean
    ConfigurerModule beginAtTheFirstEvent() {
        return configurer -> STREAMING.forEach(name -> configurer.eventProcessing().registerPooledStreamingEventProcessorConfiguration(
                name, (axon, builder) -> builder.initialToken(StreamableMessageSource::createTailToken)));
    }

    @Bean
    CommandGateway commandGateway(CommandBus bus, ScheduledExecutorService commandRetries) {
        return DefaultCommandGateway.builder().commandBus(bus).retryScheduler(new RetryLostRaces(commandRetries)).build();
    }

    @Bean(destroyMethod = "shutdown")
    ScheduledExecutorService commandRetries() {
        return Executors.newScheduledThreadPool(1, Thread.ofPlatform().name("command-retry-", 0).daemon().factory());
    }

    @Bean
    OwnTransaction ownTransaction(CommandGateway commands, Executor sagaCommands) {
        return new OwnTransaction(commands, sagaCommands);
    }

    @Bean(destroyMethod = "shutdown")
    ExecutorService sagaCommands() {
        return Executors.newCachedThreadPool(Thread.ofPlatform().name("saga-command-", 0).daemon().factory());
    }
}
