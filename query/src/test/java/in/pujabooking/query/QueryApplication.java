package in.pujabooking.query;

import in.pujabooking.command.eventstore.EventSerializer;
import in.pujabooking.command.eventstore.PostgresEventStorageEngine;
import in.pujabooking.command.eventstore.StoredJson;
import in.pujabooking.command.eventstore.TransactionalEventStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;

/** The read side alone: projections take part in the transactions in which a test appends events. */
@SpringBootApplication
class QueryApplication {

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer() {
        return new EventSerializer(new StoredJson());
    }

    /** Without it Axon would use none at all: it looks for Spring's before Spring Boot has made it. */
    @Bean
    TransactionManager axonTransactions(PlatformTransactionManager spring) {
        return new SpringTransactionManager(spring);
    }

    @Bean
    PostgresEventStorageEngine eventStorageEngine(DataSource database, TransactionManager transactions,
                                                  @Qualifier("eventSerializer") Serializer events) {
        return new PostgresEventStorageEngine(new SpringDataSourceConnectionProvider(database), transactions, events, new EventUpcasterChain(),
                System::nanoTime);
    }

    @Bean("eventBus")
    @Qualifier("eventStore")
    TransactionalEventStore eventStore(PostgresEventStorageEngine engine) {
        return TransactionalEventStore.builder().storageEngine(engine).build();
    }

    @Bean
    Subscription subscription(TransactionalEventStore store) {
        return new Subscription(store.subscription(ProjectionGroup.NAME));
    }

    @Bean
    ConfigurerModule projectionsSubscribe(Subscription subscription) {
        return configurer -> configurer.eventProcessing()
                .registerSubscribingEventProcessor(ProjectionGroup.NAME, configuration -> subscription)
                .registerListenerInvocationErrorHandler(ProjectionGroup.NAME, configuration -> PropagatingErrorHandler.instance());
    }

    /** As in the application: a query has no transaction. */
    @Bean
    QueryBus queryBus() {
        return SimpleQueryBus.builder().build();
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean
    MovableClock clock() {
        return new MovableClock(Instant.parse("2025-06-01T00:00:00Z"));
    }

    @Bean
    static StatementCounter statementCounter() {
        return new StatementCounter();
    }
}
