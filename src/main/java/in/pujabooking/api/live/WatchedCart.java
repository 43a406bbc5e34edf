package in.pujabooking.api.live;

import in.pujabooking.command.eventstore.EventKey;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A cart that somebody waits for. Its status is read by one query at a time for all of them, so that what they see never goes back; a request for a
 * read that comes while one is under way is met by the next one.
 */
final class WatchedCart {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<EventKey> events = new HashSet<>();
    private final Supplier<StatusSnapshot> reader;
    private final Executor reads;
    private long requested;
    private long begun;
    private long finished;
    private boolean reading;
    private boolean abandoned;
    private StatusSnapshot snapshot;
    private RuntimeException failure;

    /**
     * @param reader reads the status; what it throws is thrown to all who wait
     * @param reads  where it is read; never in the calling thread
     */
    WatchedCart(Supplier<StatusSnapshot> reader, Executor reads) {
        this.reader = reader;
        this.reads = reads;
    }

    /** An event of the cart was committed. This node is notified of its own events twice, and reads once. */
    void eventCommitted(EventKey event) {
        lock.lock();
        try {
            if (!events.contains(event)) {
                requestRead();
                events.add(event);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Has the status read again. @return the number of a read that begins after this call */
    long requestRead() {
        lock.lock();
        try {
            requested = begun + 1;
            if (!reading) {
                // a read that can't be begun leaves nobody believing that it runs; one that can waits for this lock
                reads.execute(this::readAsRequested);
                reading = true;
            }
            return requested;
        } finally {
            lock.unlock();
        }
    }

    private void readAsRequested() {
        while (beginRead()) {
            try {
                finishRead(reader.get(), null);
            } catch (RuntimeException failed) {
                finishRead(null, failed);
            } catch (Error failed) {
                finishRead(null, new IllegalStateException("Reading the status ended in " + failed.getClass().getSimpleName(), failed));
            }
        }
    }

    private boolean beginRead() {
        lock.lock();
        try {
            reading = !abandoned && begun < requested;
            begun = requested;
            return reading;
        } finally {
            lock.unlock();
        }
    }

    private void finishRead(StatusSnapshot read, RuntimeException failed) {
        lock.lock();
        try {
            finished = begun;
            snapshot = read;
            failure = failed;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for a status that is news.
     *
     * @param from   the number of the oldest read that counts
     * @param nanos  how long to wait at most
     * @param isOver whether to stop waiting at once; asked again after {@link #wake}
     * @return empty if there is none in time
     * @throws RuntimeException that of the last read, if it failed
     */
    Optional<StatusSnapshot> await(long from, Predicate<StatusSnapshot> isNews, long nanos, BooleanSupplier isOver) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            for (long left = nanos; ; left = changed.awaitNanos(left)) {
                if (finished >= from && failure != null) {
                    throw failure;
                }
                if (finished >= from && isNews.test(snapshot)) {
                    return Optional.of(snapshot);
                }
                if (left <= 0 || isOver.getAsBoolean()) {
                    return Optional.empty();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** The last waiter has left, and nobody will wait for this cart again: a read that has not begun does not begin. */
    void abandon() {
        lock.lock();
        try {
            abandoned = true;
        } finally {
            lock.unlock();
        }
    }

    /** Has those who wait look whether it is over. */
    void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
