package in.pujabooking.command.eventstore;

import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * The history from one position on, read batch by batch in the thread that asks. A failure while reading goes to that thread, an Error as an
 * exception: a reader of Axon's that meets an Error neither goes on nor ends. The next call reads again from the last event that was had.
 */
final class HistoryStream implements TrackingEventStream {

    /** How long events that another node wrote may go unnoticed. */
    private static final Duration LOOK_FOR_OTHERS = Duration.ofMillis(100);

    private final Function<TrackingToken, Stream<? extends TrackedEventMessage<?>>> history;
    private final NewEvents newEvents;
    private Iterator<? extends TrackedEventMessage<?>> batch = Collections.emptyIterator();
    private TrackingToken position;
    private TrackedEventMessage<?> next;

    HistoryStream(Function<TrackingToken, Stream<? extends TrackedEventMessage<?>>> history, TrackingToken from, NewEvents newEvents) {
        this.history = history;
        this.position = from;
        this.newEvents = newEvents;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        if (next == null) {
            try {
                read();
            } catch (Error error) {
                throw new EventStoreException("Reading the history ended in " + error.getClass().getSimpleName(), error);
            }
        }
        return Optional.ofNullable(next);
    }

    private void read() {
        var current = batch;
        batch = Collections.emptyIterator();
        if (current.hasNext() || (current = history.apply(position).iterator()).hasNext()) {
            next = current.next();
            position = next.trackingToken();
            batch = current;
        }
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        while (peek().isEmpty()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            newEvents.await(Math.min(left, LOOK_FOR_OTHERS.toNanos()));
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.MINUTES)) {
            // a stream has no end; the reader is stopped by an interrupt
        }
        TrackedEventMessage<?> event = next;
        next = null;
        return event;
    }

    @Override
    public void close() {
        batch = Collections.emptyIterator();
    }
}
