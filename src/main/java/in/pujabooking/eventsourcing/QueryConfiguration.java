package in.pujabooking.eventsourcing;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.queryhandling.LoggingQueryInvocationErrorHandler;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryBusSpanFactory;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.springframework.context.annotation.Bean;

/** A query is one statement and sees one moment by itself; the transaction that Axon puts around each would add two round trips to one. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class QueryConfiguration {

    @Bean
    QueryBus queryBus(Configuration axon, QueryUpdateEmitter updates) {
        return SimpleQueryBus.builder()
                .transactionManager(NoTransactionManager.instance())
                .messageMonitor(axon.messageMonitor(QueryBus.class, "queryBus"))
                .errorHandler(LoggingQueryInvocationErrorHandler.builder().build())
                .queryUpdateEmitter(updates)
                .spanFactory(axon.getComponent(QueryBusSpanFactory.class))
                .build();
    }
}
