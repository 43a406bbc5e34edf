package in.pujabooking.saga;

import java.time.Duration;

/** How often a captured order is tried after technical failures: after 1, 2, 4, ... 64 seconds, and no more after the eighth failure. */
public final class RetryPolicy {

    private static final int TRIES = 8;

    private RetryPolicy() {
    }

    /** Whether it is parked instead of tried once more. */
    public static boolean isExhausted(int failures) {
        return failures >= TRIES;
    }

    /** @param failures from 1 to 7 */
    public static Duration pauseAfter(int failures) {
        return Duration.ofSeconds(1L << (failures - 1));
    }
}
