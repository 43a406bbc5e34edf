package in.pujabooking.eventsourcing;

import in.pujabooking.saga.OwnTransaction;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What Axon's defaults get wrong for money: an error of a handler is logged and skipped, and a saga begins at the end of the history.
 * Here an error always goes up (to the dead letters, or to another try of the batch), and whoever is new begins at the first event.
 */
@Configuration(proxyBeanMethods = false)
class ProcessingConfiguration {

    private static final List<String> STREAMING = List.of("checkout", "checkout-saga", "phonepe");

    /** Longer than any writer holds a cart or a booking, unless it hangs. */
    private static final Duration SAGA_LOCK_PATIENCE = Duration.ofMillis(25);

    /** Many times what booking takes, and the most that a checkout which hangs for any other reason delays the ones behind it. */
    private static final Duration SAGA_PATIENCE = Duration.ofMillis(250);

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
                name, (axon, builder) -> builder.initialToken(StreamableMessageSource::createTailToken)
                        .coordinatorExecutor(CoordinatorThread::new)));
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
    OwnTransaction ownTransaction(CommandGateway commands, TransactionManager transactions, Executor sagaCommands, JdbcClient database) {
        return new OwnTransaction(commands, () -> waitingBriefly(transactions.startTransaction(), database), sagaCommands, SAGA_PATIENCE);
    }

    /** A checkout that meets another writer's lock comes back later, instead of waiting in front of all the others. */
    private static Transaction waitingBriefly(Transaction begun, JdbcClient database) {
        try {
            database.sql("SET LOCAL lock_timeout = " + SAGA_LOCK_PATIENCE.toMillis()).update();
            return begun;
        } catch (RuntimeException failure) {
            begun.rollback();
            throw failure;
        }
    }

    /** Half as many threads as the pool has connections: checkouts that hang never take the last one. */
    @Bean(destroyMethod = "shutdown")
    ExecutorService sagaCommands(@Value("${spring.datasource.hikari.maximum-pool-size}") int connections) {
        return new ThreadPoolExecutor(0, connections / 2, 1, TimeUnit.MINUTES, new SynchronousQueue<>(),
                Thread.ofPlatform().name("saga-command-", 0).daemon().factory());
    }
}
