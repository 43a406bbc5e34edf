package in.pujabooking.phonepe.webhook;

import java.time.Clock;

/** How many unauthenticated deliveries are worth storing, so that nobody can fill the disk from outside. */
final class RejectedQuota {

    private static final long MINUTE_MILLIS = 60_000;

    private final int perMinute;
    private final Clock clock;
    private long minute;
    private int taken;

    RejectedQuota(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    synchronized boolean take() {
        long now = clock.millis() / MINUTE_MILLIS;
        if (now != minute) {
            minute = now;
            taken = 0;
        }
        return taken++ < perMinute;
    }
}
