package in.pujabooking.saga;

import java.time.Duration;

/** How long a technical failure is met with another try: after 1, 2, 4, ... 64 seconds, and no more after the eighth failure. */
final class Patience {

    private static final int TRIES = 8;

    private Patience() {
    }

    static boolean isOver(int failures) {
        return failures >= TRIES;
    }

    static Duration pauseAfter(int failures) {
        return Duration.ofSeconds(1L << (failures - 1));
    }
}
