package in.pujabooking.command.transaction;

import java.time.Duration;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * How long one transaction may still wait for the locks of others, in this JVM and in the database: 250 ms in all. What takes longer
 * counts as a lost race, so that a checkout that hangs holds nobody up.
 */
public final class WaitBudget {

    /** The longest that all waits of one transaction may take together. The database's {@code lock_timeout} is set to the same. */
    public static final Duration WHOLE = Duration.ofMillis(250);

    private static final String KEY = WaitBudget.class.getName();
    private static final long LEAST_NANOS = Duration.ofMillis(1).toNanos();
    private static final long NOT_WORTH_A_STATEMENT = Duration.ofMillis(25).toNanos();

    private long leftNanos = WHOLE.toNanos();

    private WaitBudget() {
    }

    /** The budget of the current transaction; a fresh one outside of any. */
    public static WaitBudget current() {
        return CurrentUnitOfWork.isStarted()
                ? CurrentUnitOfWork.get().root().getOrComputeResource(KEY, key -> new WaitBudget()) : new WaitBudget();
    }

    /** At least one millisecond, so that a lock which is free can always be had. */
    public long leftNanos() {
        return Math.max(LEAST_NANOS, leftNanos);
    }

    /** As {@link #leftNanos()}, in whole milliseconds. */
    public long leftMillis() {
        return Duration.ofNanos(leftNanos()).toMillis();
    }

    /** Whether so much of it is spent that the database has to be told of a shorter bound. */
    public boolean isReduced() {
        return WHOLE.toNanos() - leftNanos > NOT_WORTH_A_STATEMENT;
    }

    /** @param nanos how long was waited, or how long a statement took that may have waited */
    public void spend(long nanos) {
        leftNanos -= nanos;
    }
}
