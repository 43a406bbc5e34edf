package in.pujabooking.api.live;

import in.pujabooking.command.eventstore.HistoryTail;
import java.sql.SQLException;
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
 * Hears of the events that other nodes commit, by one thread that lives while somebody waits on this node. A poll that fails is repeated, with a
 * growing pause and from anew, so that all who wait are told when the database is back.
 */
@Component
class HistoryFollower {

    private static final Logger log = LoggerFactory.getLogger(HistoryFollower.class);

    /** The next devotee often comes before the thread would have ended. */
    private static final Duration LINGER = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final Waiters waiters;
    private final DataSource database;
    private final Duration pollEvery;
    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();
    private Thread thread;
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
        HistoryTail tail = newTail();
        for (Duration pause = pollEvery; !hasEnded(lastWaiter); LockSupport.parkNanos(pause.toNanos())) {
            if (waiters.size() > 0) {
                lastWaiter = nanoTime.getAsLong();
            }
            try {
                pause = poll(tail) ? pollEvery : longer(pause);
            } catch (SQLException | RuntimeException | Error failed) {
                tail = newTail();
                pause = longer(pause);
                noteFailure(failed);
            }
        }
    }

    private void noteFailure(Throwable failed) {
        if (!failing) {
            log.warn("The history can't be followed for {} waiting requests; it is tried again and again", waiters.size(), failed);
        }
        failing = true;
    }

    private HistoryTail newTail() {
        return new HistoryTail(database, nanoTime);
    }

    /** @return whether it is known which carts changed */
    private boolean poll(HistoryTail tail) throws SQLException {
        var events = tail.poll();
        events.ifPresentOrElse(waiters::happened, waiters::anythingHappened);
        current = nanoTime.getAsLong();
        if (failing) {
            log.info("The history is followed again");
            failing = false;
        }
        return events.isPresent();
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
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
