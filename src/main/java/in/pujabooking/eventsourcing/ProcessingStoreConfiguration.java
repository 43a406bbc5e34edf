package in.pujabooking.eventsourcing;

import in.pujabooking.command.transaction.NodeName;
import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Sagas under way and the positions of streams: Axon's JDBC stores, each on the transaction at hand (ADR 14). */
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
        return new ErrorsRollBack(new SpringTransactionManager(spring));
    }

    /** Axon's own name of a node, its process and host, is the same for two containers on one host. */
    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer general, NodeName node) {
        return JdbcTokenStore.builder().connectionProvider(connections).serializer(general).schema(TOKENS).nodeId(node.value()).build();
    }

    @Bean
    SagaStore<Object> sagaStore(ConnectionProvider connections, Serializer general, JdbcClient jdbc, MeterRegistry meters) {
        var store = JdbcSagaStore.builder().connectionProvider(connections).serializer(general).sqlSchema(new PostgresSagaSqlSchema(SAGAS)).build();
        return new ReadableSagaStore(store, jdbc, meters);
    }
}
