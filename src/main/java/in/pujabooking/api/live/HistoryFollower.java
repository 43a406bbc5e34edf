package in.pujabooking.api.live;

import in.pujabooking.command.eventstore.HistoryTail;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Is notified of the events that other nodes commit, by one thread that lives while somebody waits on this node; the next thread goes on where it ended. A
 * poll that fails is repeated, with a growing pause and from the start, so that all who wait are notified when the database is back.
 */
@Component
class HistoryFollower {

    private static final Logger log = LoggerFactory.getLogger(HistoryFollower.class);

    /** Avoids restarting the thread between two requests. */
    private static final Duration LINGER = Duration.ofSeconds(2);

    private final Waiters waiters;
    private final DataSource database;
    private final Duration pollEvery;
    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();
    private Thread thread;
    /** Used by the thread alone; the next one finds it as the last one left it. */
    private HistoryTail tail;
    /** When the last poll succeeded, or following began; 0 while nobody is followed. */
    private volatile long current;
    private volatile boolean failing;

    @Autowired
    HistoryFollower(Waiters waiters, DataSource database, LiveProperties properties) {
        this(waiters, database, properties, System::nanoTime);
    }

    /** @param nanoTime as {@link System#nanoTime()} */
    HistoryFollower(Waiters waiters, DataSource database, LiveProperties properties, LongSupplier nanoTime) {
        this.waiters = waiters;
        this.database = database;
        this.pollEvery = properties.pollEvery();
        this.nanoTime = nanoTime;
        this.tail = newTail();
    }

    /** To be called by each request that waits, once it is registered. */
    void follow() {
        lock.lock();
        try {
            if (!waiters.isStopped() && (thread == null || !thread.isAlive())) {
                thread = Thread.ofVirtual().name("history-follower").start(this::run);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether its thread lives. */
    boolean isFollowing() {
        lock.lock();
        try {
            return thread != null && thread.isAlive();
        } finally {
            lock.unlock();
        }
    }

    /** How long this node has known nothing of other nodes' events; zero while nobody waits. */
    Duration lag() {
        long since = current;
        return since == 0 ? Duration.ZERO : Duration.ofNanos(nanoTime.getAsLong() - since);
    }

    private void run() {
        long lastWaiter = nanoTime.getAsLong();
        current = lastWaiter;
        for (var pause = new PollPause(pollEvery); !hasEnded(lastWaiter); LockSupport.parkNanos(pause.current().toNanos())) {
            if (waiters.size() > 0) {
                lastWaiter = nanoTime.getAsLong();
            }
            try {
                pause.polled(poll());
            } catch (SQLException | RuntimeException | Error failed) {
                if (!isPoolExhausted(failed)) {
                    tail = newTail();
                }
                pause.failed();
                noteFailure(failed);
            }
        }
    }

    /** All connections are in use, but none was refused by the database (then the pool names the refusal as the cause): it is the same as before. */
    private static boolean isPoolExhausted(Throwable failed) {
        return failed instanceof SQLTransientConnectionException && failed.getCause() == null;
    }

    private void noteFailure(Throwable failed) {
        if (!failing) {
            log.warn("The history can't be followed for {} waiting requests; it is tried again", waiters.size(), failed);
        }
        failing = true;
    }

    private HistoryTail newTail() {
        return new HistoryTail(database, nanoTime);
    }

    /** @return whether it is known which carts changed */
    private boolean poll() throws SQLException {
        var events = tail.poll();
        events.ifPresentOrElse(waiters::eventsCommitted, waiters::refreshAll);
        current = nanoTime.getAsLong();
        if (failing) {
            log.info("The history is followed again");
            failing = false;
        }
        return events.isPresent();
    }

    /** A request that registers while this is decided finds the thread either going on or gone. */
    private boolean hasEnded(long lastWaiter) {
        lock.lock();
        try {
            boolean unused = waiters.size() == 0 && nanoTime.getAsLong() - lastWaiter > LINGER.toNanos();
            if (unused || waiters.isStopped()) {
                thread = null;
                current = 0;
                return true;
            }
            return false;
        } finally {
            lock.unlock();
        }
    }
}
