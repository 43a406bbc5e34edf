package in.pujabooking.phonepe.inquiry;

import java.time.Duration;
import java.time.Instant;

/** So many calls per second: evenly spaced, after a pause up to {@code burst} at once. */
final class CallBudget {

    private static final long NANOS = 1_000_000_000;

    private final Duration spacing;
    private final Duration saved;
    private Instant spentUntil = Instant.MIN;

    CallBudget(int perSecond, int burst) {
        if (perSecond < 1 || burst < 1) {
            throw new IllegalArgumentException("A call budget has to be at least 1 call per second");
        }
        spacing = Duration.ofNanos(NANOS / perSecond);
        saved = spacing.multipliedBy(burst - 1L);
    }

    /** When the next call may be made; not after {@code now} if there is budget left. */
    synchronized Instant nextAt(Instant now) {
        return spentUntil.isAfter(now) ? spentUntil.minus(saved) : now;
    }

    /** @return false, and nothing is taken, if there is no budget left */
    synchronized boolean take(Instant now) {
        if (nextAt(now).isAfter(now)) {
            return false;
        }
        spentUntil = (spentUntil.isAfter(now) ? spentUntil : now).plus(spacing);
        return true;
    }
}
