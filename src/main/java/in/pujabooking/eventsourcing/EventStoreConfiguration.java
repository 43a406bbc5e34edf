package in.pujabooking.eventsourcing;

import in.pujabooking.command.eventstore.EventSerializer;
import in.pujabooking.command.eventstore.PostgresEventStorageEngine;
import in.pujabooking.command.eventstore.StoredJson;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;

/** The event store and its JSON. An upcaster is any bean of that type, applied in bean order. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {

    /** How long events that another node wrote may go unnoticed; events of this node wake their readers at once. */
    private static final Duration LOOK_FOR_OTHERS = Duration.ofMillis(50);

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
    EventStore eventStore(PostgresEventStorageEngine engine, Configuration axon) {
        return engine.embeddedEventStore(EmbeddedEventStore.builder()
                .fetchDelay(LOOK_FOR_OTHERS.toMillis()).timeUnit(TimeUnit.MILLISECONDS)
                .messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"))
                .spanFactory(axon.getComponent(EventBusSpanFactory.class)));
    }
}
