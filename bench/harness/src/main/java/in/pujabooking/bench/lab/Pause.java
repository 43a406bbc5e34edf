package in.pujabooking.bench.lab;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The time between two looks at another process, which can't tell us when it is done. */
public final class Pause {

    private Pause() {
    }

    public static void of(Duration time) {
        LockSupport.parkNanos(time.toNanos());
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("Interrupted");
        }
    }
}
