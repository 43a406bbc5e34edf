package in.pujabooking.eventsourcing;

import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.modelling.saga.repository.jdbc.PostgresSagaSqlSchema;
import org.axonframework.modelling.saga.repository.jdbc.SagaSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.springboot.EventProcessorProperties;
import org.axonframework.springboot.util.DeadLetterQueueProviderConfigurerModule;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Where the processors stand, the sagas under way, what failed and waits: Axon's JDBC stores, each on the transaction at hand (ADR 12). */
@Configuration(proxyBeanMethods = false)
class ProcessingStoreConfiguration {

    private static final TokenSchema TOKENS = TokenSchema.builder().setTokenTable("token_entry")
            .setProcessorNameColumn("processor_name").setTokenTypeColumn("token_type").build();

    private static final SagaSchema SAGAS = SagaSchema.builder().sagaEntryTable("saga_entry").serializedSagaColumn("serialized_saga")
            .associationValueEntryTable("association_value_entry").associationKeyColumn("association_key")
            .associationValueColumn("association_value").sagaIdColumn("saga_id").sagaTypeColumn("saga_type").build();

    @Bean
    ConnectionProvider connectionProvider(DataSource database) {
        return new SpringDataSourceConnectionProvider(database);
    }

    /** Axon's own configuration looks for Spring's manager before Boot 4 has made a JDBC one, and would go without transactions, silently. */
    @Bean
    TransactionManager axonTransactions(PlatformTransactionManager spring) {
        return new SpringTransactionManager(spring);
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer general) {
        return JdbcTokenStore.builder().connectionProvider(connections).serializer(general).schema(TOKENS).build();
    }

    @Bean
    SagaStore<Object> sagaStore(ConnectionProvider connections, Serializer general) {
        return JdbcSagaStore.builder().connectionProvider(connections).serializer(general).sqlSchema(new PostgresSagaSqlSchema(SAGAS)).build();
    }

    @Bean
    DeadLetterQueueProviderConfigurerModule deadLetterQueues(EventProcessorProperties processors, ConnectionProvider connections,
                                                             TransactionManager transactions, Serializer general,
                                                             @Qualifier("eventSerializer") Serializer events) {
        var statements = new DeadLetterStatements<EventMessage<?>>(general, events);
        return new DeadLetterQueueProviderConfigurerModule(processors, group -> axon ->
                JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder().processingGroup(group)
                        .connectionProvider(connections).transactionManager(transactions)
                        .schema(DeadLetterStatements.SCHEMA).statementFactory(statements)
                        .genericSerializer(general).eventSerializer(events).pageSize(DeadLetterStatements.PAGE).build());
    }
}
