package in.pujabooking.phonepe.sandbox.faults;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps a caller waiting, without a platform thread and not beyond the end of the sandbox. */
final class Hang implements AutoCloseable {

    private final CountDownLatch closed = new CountDownLatch(1);

    void on(long milliseconds) {
        try {
            if (closed.await(milliseconds, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The sandbox stopped while a call was hanging on purpose");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("A call that was hanging on purpose was interrupted", stopping);
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
