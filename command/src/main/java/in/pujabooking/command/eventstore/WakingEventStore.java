package in.pujabooking.command.eventstore;

import java.util.Optional;
import java.util.Set;
import java.util.Spliterators.AbstractSpliterator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/**
 * Axon's embedded event store, whose streams tell a pooled processor at once that there is something to read. Axon's own do not, so its
 * processors would look every 500 ms only.
 */
public final class WakingEventStore extends EmbeddedEventStore {

    private final Set<Runnable> sleepers = ConcurrentHashMap.newKeySet();

    public WakingEventStore(Builder builder) {
        super(builder);
    }

    @Override
    public TrackingEventStream openStream(TrackingToken from) {
        return new WakingStream(super.openStream(from));
    }

    /** Passes {@code events} on, and wakes every sleeper when the last of them has arrived. */
    <T> Stream<T> wakingAtTheEnd(Stream<T> events) {
        var source = events.spliterator();
        return StreamSupport.stream(new AbstractSpliterator<T>(Long.MAX_VALUE, source.characteristics()) {
            private boolean arrived;

            @Override
            public boolean tryAdvance(Consumer<? super T> action) {
                if (source.tryAdvance(action)) {
                    arrived = true;
                    return true;
                }
                if (arrived) {
                    arrived = false;
                    sleepers.forEach(Runnable::run);
                }
                return false;
            }
        }, false).onClose(events::close);
    }

    private final class WakingStream implements TrackingEventStream {

        private final TrackingEventStream stream;
        private Runnable sleeper = () -> { };

        private WakingStream(TrackingEventStream stream) {
            this.stream = stream;
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            sleeper = callback;
            return sleepers.add(callback);
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return stream.peek();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return stream.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return stream.nextAvailable();
        }

        @Override
        public void close() {
            sleepers.remove(sleeper);
            stream.close();
        }
    }
}
