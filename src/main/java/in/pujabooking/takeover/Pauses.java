package in.pujabooking.takeover;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A pause between two looks, which ends at once when the start is broken off. */
final class Pauses {

    private Pauses() {
    }

    static void of(Duration pause) {
        try {
            new CountDownLatch(1).await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The start was broken off", stop);
        }
    }
}
