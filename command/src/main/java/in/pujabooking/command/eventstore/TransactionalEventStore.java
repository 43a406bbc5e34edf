package in.pujabooking.command.eventstore;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.SubscribableMessageSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The event store. What subscribes to it takes part in the transaction that appends an event: it is there, or the transaction fails; it
 * succeeds, or the transaction fails.
 *
 * <p>A stream reads the history in its reader's thread. Axon's embedded store reads for all streams in one thread of its own, and
 * when that thread is gone all of them stand still.
 */
public final class TransactionalEventStore extends AbstractEventStore {

    private static final Logger log = LoggerFactory.getLogger(TransactionalEventStore.class);

    private final Set<String> required = new ConcurrentSkipListSet<>();
    private final Map<String, Consumer<List<? extends EventMessage<?>>>> subscribers = new ConcurrentSkipListMap<>();
    private final List<Consumer<List<? extends EventMessage<?>>>> others = new CopyOnWriteArrayList<>();
    private final List<Consumer<List<EventKey>>> afterCommit = new CopyOnWriteArrayList<>();
    private final NewEvents newEvents = new NewEvents();

    private TransactionalEventStore(Builder builder) {
        super(builder);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds the store over an {@link EventStorageEngine}. */
    public static final class Builder extends AbstractEventStore.Builder {

        @Override
        public Builder storageEngine(EventStorageEngine engine) {
            super.storageEngine(engine);
            return this;
        }

        public TransactionalEventStore build() {
            validate();
            return new TransactionalEventStore(this);
        }
    }

    /** Where the processor of this name subscribes. From now on nothing is committed while it has not. */
    public SubscribableMessageSource<EventMessage<?>> subscription(String name) {
        required.add(name);
        return new Subscription(name);
    }

    @Override
    public Registration subscribe(Consumer<List<? extends EventMessage<?>>> subscriber) {
        others.add(subscriber);
        return () -> others.remove(subscriber);
    }

    /** @throws SubscriberMissing if a processor that has to take part is not there, as when the node stops */
    @Override
    protected void prepareCommit(List<? extends EventMessage<?>> events) {
        storageEngine().appendEvents(events);
        required.forEach(name -> tell(requireSubscriber(name), events));
        others.forEach(subscriber -> tell(subscriber, events));
    }

    private Consumer<List<? extends EventMessage<?>>> requireSubscriber(String name) {
        var subscriber = subscribers.get(name);
        if (subscriber == null) {
            throw new SubscriberMissing(name);
        }
        return subscriber;
    }

    /** Axon's unit of work neither commits nor rolls back after an Error in a subscriber, and the thread would keep the open transaction. */
    private static void tell(Consumer<List<? extends EventMessage<?>>> subscriber, List<? extends EventMessage<?>> events) {
        try {
            subscriber.accept(events);
        } catch (Error error) {
            throw new SubscriberFailed(error);
        }
    }

    /**
     * The listener is told, after each commit of this node and in its thread, which events of aggregates were committed. What it throws is logged:
     * the decision is taken, and nothing that fails now may look like its failure.
     */
    public Registration announceTo(Consumer<List<EventKey>> listener) {
        afterCommit.add(listener);
        return () -> afterCommit.remove(listener);
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        newEvents.announce();
        if (!afterCommit.isEmpty()) {
            var keys = events.stream().filter(DomainEventMessage.class::isInstance).map(event -> (DomainEventMessage<?>) event)
                    .map(event -> new EventKey(event.getAggregateIdentifier(), event.getSequenceNumber())).toList();
            afterCommit.forEach(listener -> announce(listener, keys));
        }
    }

    private static void announce(Consumer<List<EventKey>> listener, List<EventKey> committed) {
        try {
            listener.accept(committed);
        } catch (RuntimeException | Error failed) {
            log.error("A listener failed after the commit of {}", committed, failed);
        }
    }

    @Override
    public TrackingEventStream openStream(TrackingToken from) {
        return new HistoryStream(token -> storageEngine().readEvents(token, false), from, newEvents);
    }

    private final class Subscription implements SubscribableMessageSource<EventMessage<?>> {

        private final String name;

        private Subscription(String name) {
            this.name = name;
        }

        @Override
        public Registration subscribe(Consumer<List<? extends EventMessage<?>>> subscriber) {
            subscribers.put(name, subscriber);
            return () -> subscribers.remove(name, subscriber);
        }
    }
}
