package in.pujabooking.eventsourcing;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The thread that hands events to a pooled processor's workers. Axon's coordinator (4.13.0) has two pauses that hold up a replay, and no
 * setting for either: 100 ms when a worker's buffer of 1,024 events is full, and all of {@link #AXONS_IDLE_MS} when the buffer gets room
 * just while it looks, because it then believes that there are no more events. Here it looks again after 2 ms, and in the second case after
 * 4, 8, ... ms until there is something. Its pauses after an error are left as they are.
 */
final class CoordinatorThread extends ScheduledThreadPoolExecutor {

    /** Axon's default interval of token claims. */
    private static final long AXONS_IDLE_MS = 5_000;
    private static final long AXONS_FULL_MS = 100;
    private static final long SHORTEST_MS = 2;

    private long idle = SHORTEST_MS;

    CoordinatorThread(String processor) {
        super(1, Thread.ofPlatform().name("coordinator[" + processor + "]").daemon().factory());
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable look, long delay, TimeUnit unit) {
        return super.schedule(look, pause(unit.toMillis(delay)), TimeUnit.MILLISECONDS);
    }

    private synchronized long pause(long asked) {
        long pause = asked == AXONS_IDLE_MS ? Math.min(idle, asked) : asked == AXONS_FULL_MS ? SHORTEST_MS : asked;
        idle = asked == AXONS_IDLE_MS ? 2 * pause : SHORTEST_MS;
        return pause;
    }
}
