package in.pujabooking.command.eventstore;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes the readers of this node when it has committed events. */
final class NewEvents {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition announced = lock.newCondition();

    void announce() {
        lock.lock();
        try {
            announced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns when there may be something new, or the time is over. */
    void await(long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            announced.await(nanos, TimeUnit.NANOSECONDS);
        } finally {
            lock.unlock();
        }
    }
}
