package in.pujabooking.api.dispatch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Looks again and again for what another request, perhaps on another node, is about to write. */
public final class Polling {

    private static final long EVERY_MS = 50;

    private Polling() {
    }

    /** @return empty if it is not there in time, or the thread was asked to stop */
    public static <V> Optional<V> until(Duration atMost, Supplier<Optional<V>> look) {
        long end = System.nanoTime() + atMost.toNanos();
        Optional<V> found = look.get();
        while (found.isEmpty() && System.nanoTime() < end && paused()) {
            found = look.get();
        }
        return found;
    }

    private static boolean paused() {
        try {
            new CountDownLatch(1).await(EVERY_MS, TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
