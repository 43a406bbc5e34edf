package in.pujabooking.saga;

import in.pujabooking.command.booking.BookingEvent.BookingCancelled;
import in.pujabooking.command.booking.BookingEvent.BookingCreated;
import in.pujabooking.command.cart.CartCommand.ReleaseCart;
import in.pujabooking.command.eventstore.TransactionalEventStore;
import in.pujabooking.command.payment.CartReleaseDeadline;
import in.pujabooking.command.payment.Policies;
import in.pujabooking.command.transaction.BoundedLocks;
import in.pujabooking.command.transaction.NestedCommands;
import in.pujabooking.command.transaction.TransactionAttempt;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Aggregates, policies and saga wired as in the application, on a history and a saga store in memory. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan({"in.pujabooking.command", "in.pujabooking.saga"})
class ModuleUnderTest {

    /** Commands of these types fail as if the database did. */
    static final Set<Class<?>> FAILING = ConcurrentHashMap.newKeySet();
    /** The commands that were dispatched, in their order, refused ones too. */
    static final List<Object> DISPATCHED = new CopyOnWriteArrayList<>();
    /** What transactions that were committed have planned. */
    static final List<Planned> PLANNED = new CopyOnWriteArrayList<>();

    record Planned(Object order, int failures, long seconds) {
    }

    @Bean
    InMemoryEventStorageEngine engine() {
        return new InMemoryEventStorageEngine();
    }

    @Bean("eventBus")
    TransactionalEventStore eventStore(InMemoryEventStorageEngine engine) {
        return TransactionalEventStore.builder().storageEngine(engine).build();
    }

    @Bean
    StoredSagas sagaStore() {
        return new StoredSagas();
    }

    @Bean
    SimpleCommandBus commandBus() {
        var bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(ModuleUnderTest::intercept);
        return bus;
    }

    private static Object intercept(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain) throws Exception {
        TransactionAttempt.begin(unit);
        DISPATCHED.add(unit.getMessage().getPayload());
        if (FAILING.contains(unit.getMessage().getPayloadType())) {
            throw new IllegalStateException("no connection");
        }
        return chain.proceed();
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
    BookingDeadlines bookingDeadlines() {
        return (order, failures, pause) -> CurrentUnitOfWork.get().root()
                .onCommit(committed -> PLANNED.add(new Planned(order, failures, pause.toSeconds())));
    }

    @Bean
    CartReleaseDeadline cartReleaseDeadline() {
        return (ReleaseCart command) -> CurrentUnitOfWork.get().root().onCommit(committed -> PLANNED.add(new Planned(command.merchantOrderId(), 0, 0)));
    }

    @Bean
    BookingLookup bookingLookup(InMemoryEventStorageEngine engine) {
        return (booking, order) -> {
            var events = engine.readEvents(booking.value()).asStream().map(Message::getPayload).toList();
            return events.stream().anyMatch(event -> event instanceof BookingCreated created && created.merchantOrderId().equals(order))
                    && events.stream().noneMatch(BookingCancelled.class::isInstance);
        };
    }

    @Bean
    ConfigurerModule subscribeInTheTransaction(TransactionalEventStore store) {
        return configurer -> configurer.eventProcessing()
                .registerDefaultListenerInvocationErrorHandler(axon -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(axon -> PropagatingErrorHandler.instance())
                .registerSubscribingEventProcessor(Policies.GROUP, axon -> store.subscription(Policies.GROUP))
                .registerSubscribingEventProcessor(CheckoutSaga.GROUP, axon -> store.subscription(CheckoutSaga.GROUP));
    }
}
