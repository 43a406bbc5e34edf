package in.pujabooking.phonepe.inquiry;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A line of waiting threads: first come, first served, however many there are. */
final class FairQueue {

    private final ReentrantLock head = new ReentrantLock(true);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private boolean closed;

    /**
     * Waits until the gate opens for the one who is first in the line.
     *
     * @param gate zero if it is open, else how long to wait before it is tried again; asked only for whoever is first
     * @return false if it did not open in time, the line was closed, or the thread was asked to stop
     */
    boolean pass(Supplier<Duration> gate, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        try {
            if (!head.tryLock(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
                return false;
            }
            try {
                return passAsFirst(gate, deadline);
            } finally {
                head.unlock();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Something has changed for the gate. */
    void lookAgain() {
        lock.lock();
        try {
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean passAsFirst(Supplier<Duration> gate, long deadline) throws InterruptedException {
        lock.lock();
        try {
            while (!closed) {
                Duration early = gate.get();
                if (early.isZero()) {
                    return true;
                }
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                news.awaitNanos(Math.min(left, early.toNanos()));
            }
            return false;
        } finally {
            lock.unlock();
        }
    }
}
