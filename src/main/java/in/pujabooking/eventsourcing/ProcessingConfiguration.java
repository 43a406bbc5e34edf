package in.pujabooking.eventsourcing;

import in.pujabooking.command.eventstore.TransactionalEventStore;
import in.pujabooking.command.payment.Policies;
import in.pujabooking.command.transaction.BoundedLocks;
import in.pujabooking.command.transaction.NestedCommands;
import in.pujabooking.query.ProjectionGroup;
import in.pujabooking.saga.CheckoutSaga;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * One decision, one transaction: policies, saga and projections subscribe to the event store and run within the transaction that appends an
 * event. Their errors go up and undo it; Axon's default would log and skip them.
 */
@Configuration(proxyBeanMethods = false)
class ProcessingConfiguration {

    /** What takes part in every transaction. No result depends on the order of these. */
    private static final List<String> SUBSCRIBERS = List.of(Policies.GROUP, CheckoutSaga.GROUP, ProjectionGroup.NAME);

    @Bean
    ConfigurerModule noErrorIsSkipped() {
        return configurer -> configurer.eventProcessing()
                .registerDefaultListenerInvocationErrorHandler(axon -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(axon -> PropagatingErrorHandler.instance())
                .registerDefaultHandlerInterceptor((axon, name) -> new ErrorsAreFailures());
    }

    @Bean
    ConfigurerModule subscribeInTheTransaction(TransactionalEventStore store) {
        return configurer -> SUBSCRIBERS.forEach(name ->
                configurer.eventProcessing().registerSubscribingEventProcessor(name, axon -> store.subscription(name)));
    }

    @Bean
    LockFactory aggregateLocks() {
        return new BoundedLocks(System::nanoTime);
    }

    @Bean
    NestedCommands nestedCommands(CommandBus bus) {
        return new NestedCommands(bus);
    }

    @Bean
    CommandGateway commandGateway(CommandBus bus, MeterRegistry meters) {
        return new TransactionalCommandGateway(bus, meters);
    }
}
