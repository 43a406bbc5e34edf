package in.pujabooking.database;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.springframework.dao.QueryTimeoutException;

/** Numbers of a sequence that goes on by a block at a time, so that most of them take no statement. Each is given once; any number of threads. */
public final class SequenceBlocks {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final int size;
    private final LongSupplier sequence;
    private final Duration longest;
    private final ReentrantLock lock = new ReentrantLock();
    private long next;
    private long end;

    /**
     * @param size     by how much the sequence goes on
     * @param sequence its next value; all numbers from it on, {@code size} in all, are then this node's
     */
    public SequenceBlocks(int size, LongSupplier sequence) {
        this(size, sequence, LONGEST);
    }

    /** @param longest how long a call waits for others that draw */
    SequenceBlocks(int size, LongSupplier sequence, Duration longest) {
        this.size = size;
        this.sequence = sequence;
        this.longest = longest;
    }

    /**
     * @throws RuntimeException      if a new block is needed and can't be had; the next call asks again
     * @throws QueryTimeoutException if others have waited for a new block for five seconds, or this thread is interrupted
     */
    public long next() {
        await();
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

    private void await() {
        try {
            if (!lock.tryLock(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new QueryTimeoutException("No number within %d ms, because others wait for the database".formatted(longest.toMillis()));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new QueryTimeoutException("Interrupted while others waited for a number", stopped);
        }
    }
}
