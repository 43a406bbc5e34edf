package in.pujabooking.database;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** Numbers of a sequence that goes on by a block at a time, so that most of them take no statement. Each is given once; any number of threads. */
public final class SequenceBlocks {

    private final int size;
    private final LongSupplier sequence;
    private final ReentrantLock lock = new ReentrantLock();
    private long next;
    private long end;

    /**
     * @param size     by how much the sequence goes on
     * @param sequence its next value; all numbers from it on, {@code size} in all, are then this node's
     */
    public SequenceBlocks(int size, LongSupplier sequence) {
        this.size = size;
        this.sequence = sequence;
    }

    /** @throws RuntimeException if a new block is needed and can't be had; the next call asks again */
    public long next() {
        lock.lock();
        try {
            if (next == end) {
                next = sequence.getAsLong();
                end = next + size;
            }
            return next++;
        } finally {
            lock.unlock();
        }
    }
}
