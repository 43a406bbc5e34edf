package in.pujabooking.eventsourcing;

import in.pujabooking.command.eventstore.EventSerializer;
import in.pujabooking.command.eventstore.PostgresEventStorageEngine;
import in.pujabooking.command.eventstore.StoredJson;
import in.pujabooking.command.eventstore.TransactionalEventStore;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The event store and its JSON. An upcaster is any bean of that type, applied in bean order. */
@Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {

    @Bean
    StoredJson storedJson() {
        return new StoredJson();
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(StoredJson json) {
        return new EventSerializer(json);
    }

    @Bean
    PostgresEventStorageEngine eventStorageEngine(ConnectionProvider connections, TransactionManager transactions,
                                                  @Qualifier("eventSerializer") Serializer events,
                                                  ObjectProvider<EventUpcaster> upcasters) {
        return new PostgresEventStorageEngine(connections, transactions, events,
                new EventUpcasterChain(upcasters.orderedStream().toList()), System::nanoTime);
    }

    @Bean("eventBus")
    @Qualifier("eventStore")
    TransactionalEventStore eventStore(PostgresEventStorageEngine engine) {
        return TransactionalEventStore.builder().storageEngine(engine).build();
    }
}
