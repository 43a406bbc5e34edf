package in.pujabooking.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.Registration;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real command bus, on which each command appends an event of the same word, in a transaction as Spring's: nested ones join it. */
class TransactionalEventStoreTest {

    private final InMemoryEventStorageEngine engine = new InMemoryEventStorageEngine();
    private final TransactionalEventStore store = TransactionalEventStore.builder().storageEngine(engine).build();
    private final ThreadsTransaction transactions = new ThreadsTransaction();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().transactionManager(transactions::begin).build();
    private final DefaultCommandGateway commands = DefaultCommandGateway.builder().commandBus(bus).build();
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void wire() {
        bus.subscribe(String.class.getName(), command -> {
            store.publish(GenericEventMessage.asEventMessage(command.getPayload()));
            return null;
        });
    }

    /** One transaction on the thread until it is committed or rolled back; another one that begins meanwhile joins it. */
    private static final class ThreadsTransaction {

        private final AtomicInteger open = new AtomicInteger();
        private int begun;
        private int committed;
        private int rolledBack;

        Transaction begin() {
            boolean joins = open.getAndIncrement() > 0;
            begun += joins ? 0 : 1;
            return new Transaction() {
                @Override
                public void commit() {
                    open.decrementAndGet();
                    committed += joins ? 0 : 1;
                }

                @Override
                public void rollback() {
                    open.decrementAndGet();
                    rolledBack += joins ? 0 : 1;
                }
            };
        }
    }

    @Test
    void a_subscriber_is_told_within_the_transaction() {
        var open = new ArrayList<Integer>();
        subscribe("policies", event -> open.add(transactions.open.get()));
        commands.sendAndWait("decide");
        assertThat(open).containsExactly(1);
        assertThat(history()).containsExactly("decide");
        assertThat(transactions.committed).isEqualTo(1);
    }

    @Test
    void the_order_in_which_they_subscribe_makes_no_difference() {
        store.subscription("saga");
        subscribe("views", event -> told.add("views"));
        subscribe("policies", event -> told.add("policies"));
        subscribe("saga", event -> told.add("saga"));
        commands.sendAndWait("decide");
        var lateFirst = List.copyOf(told);
        told.clear();

        var other = TransactionalEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
        List.of("policies", "saga", "views").forEach(name -> other.subscription(name).subscribe(events -> told.add(name)));
        other.publish(GenericEventMessage.asEventMessage("decide"));
        assertThat(told).isEqualTo(lateFirst).hasSize(3);
    }

    @Test
    void a_processor_that_has_not_subscribed_yet_is_missed() {
        store.subscription("saga");
        assertThatThrownBy(() -> commands.sendAndWait("decide")).isInstanceOf(SubscriberMissing.class).hasMessageContaining("saga");
        assertThat(history()).isEmpty();
        assertThat(transactions.rolledBack).isEqualTo(1);
        assertThat(transactions.open).hasValue(0);
    }

    @Test
    void so_is_one_that_has_left_until_it_is_back() {
        Registration saga = subscribe("saga", event -> told.add("saga"));
        saga.cancel();
        assertThatThrownBy(() -> commands.sendAndWait("decide")).isInstanceOf(SubscriberMissing.class);
        subscribe("saga", event -> told.add("saga is back"));
        saga.cancel();
        commands.sendAndWait("decide");
        assertThat(told).containsExactly("saga is back");
        assertThat(history()).containsExactly("decide");
    }

    @Test
    void an_exception_of_a_subscriber_undoes_the_transaction() {
        subscribe("views", event -> {
            throw new IllegalArgumentException("no such column");
        });
        assertThatThrownBy(() -> commands.sendAndWait("decide")).isInstanceOf(IllegalArgumentException.class);
        assertThat(history()).isEmpty();
        assertThat(transactions.rolledBack).isEqualTo(1);
    }

    @Test
    void so_does_an_error_and_the_next_command_on_the_thread_begins_a_transaction_of_its_own() {
        subscribe("views", event -> {
            if (event.equals("too deep")) {
                throw new StackOverflowError("in a fold");
            }
        });
        assertThatThrownBy(() -> commands.sendAndWait("too deep")).isInstanceOf(SubscriberFailed.class).hasMessage("StackOverflowError: in a fold");
        assertThat(transactions.open).hasValue(0);
        assertThat(CurrentUnitOfWork.isStarted()).isFalse();

        commands.sendAndWait("decide");
        assertThat(history()).containsExactly("decide");
        assertThat(transactions.begun).isEqualTo(2);
        assertThat(transactions.rolledBack).isEqualTo(1);
        assertThat(transactions.committed).isEqualTo(1);
    }

    @Test
    void who_subscribes_without_a_name_takes_part_but_is_not_missed() {
        Registration listener = store.subscribe(events -> {
            throw new AssertionError("in a listener");
        });
        assertThatThrownBy(() -> commands.sendAndWait("decide")).isInstanceOf(SubscriberFailed.class);
        listener.cancel();
        commands.sendAndWait("decide");
        assertThat(history()).containsExactly("decide");
    }

    @Test
    void what_an_event_leads_to_is_told_to_all_as_well() {
        subscribe("policies", event -> {
            if (event.equals("decide")) {
                store.publish(GenericEventMessage.asEventMessage("follow"));
            }
        });
        subscribe("views", told::add);
        commands.sendAndWait("decide");
        assertThat(told).containsExactly("decide", "follow");
        assertThat(history()).containsExactly("decide", "follow");
    }

    @Test
    void a_stream_is_woken_by_what_is_committed() throws Exception {
        try (var stream = store.openStream(null)) {
            var next = CompletableFuture.supplyAsync(() -> {
                try {
                    return stream.nextAvailable().getPayload();
                } catch (InterruptedException stop) {
                    throw new IllegalStateException(stop);
                }
            }, Thread::startVirtualThread);
            commands.sendAndWait("decide");
            assertThat(next.get(10, TimeUnit.SECONDS)).isEqualTo("decide");
        }
    }

    @Test
    void what_is_committed_is_announced_after_the_commit_and_what_is_rolled_back_is_not() {
        publishEventsOfCart();
        var committed = new ArrayList<Integer>();
        var announced = new ArrayList<EventKey>();
        Registration listener = store.announceTo(events -> {
            committed.add(transactions.committed);
            announced.addAll(events);
        });
        commands.sendAndWait("decide");
        assertThat(announced).containsExactly(new EventKey("cart", 7));
        assertThat(committed).containsExactly(1);

        store.subscription("saga");
        assertThatThrownBy(() -> commands.sendAndWait("decide")).isInstanceOf(SubscriberMissing.class);
        listener.cancel();
        assertThat(announced).hasSize(1);
    }

    @Test
    void a_listener_that_fails_after_the_commit_fails_neither_the_command_nor_the_other_listeners() {
        publishEventsOfCart();
        store.announceTo(events -> {
            throw new OutOfMemoryError("of a test");
        });
        store.announceTo(events -> told.add("another listener"));
        commands.sendAndWait("decide");
        assertThat(told).containsExactly("another listener");
        assertThat(transactions.committed).isEqualTo(1);
    }

    private void publishEventsOfCart() {
        bus.subscribe(String.class.getName(), command -> {
            store.publish(new GenericDomainEventMessage<>("Cart", "cart", 7, command.getPayload()));
            return null;
        });
    }

    private Registration subscribe(String name, Consumer<String> reaction) {
        return store.subscription(name).subscribe(events -> events.stream().map(EventMessage::getPayload).map(String.class::cast).forEach(reaction));
    }

    private List<String> history() {
        return engine.readEvents(null, false).map(event -> (String) event.getPayload()).toList();
    }
}
