package in.pujabooking.phonepe.schedule;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waiting in a task's thread for work done elsewhere. */
public final class BoundedWait {

    private BoundedWait() {
    }

    /** @throws IllegalStateException if the work failed, was not done in time, or the thread was asked to stop */
    public static <T> T until(CompletableFuture<T> done, Duration atMost) {
        try {
            return done.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", stop);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("The work that was waited for failed", failure.getCause());
        } catch (TimeoutException late) {
            throw new IllegalStateException("Not done within " + atMost, late);
        }
    }
}
