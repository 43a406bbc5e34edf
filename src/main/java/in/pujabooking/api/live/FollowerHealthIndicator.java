package in.pujabooking.api.live;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * DOWN when requests have waited for a minute without this node being notified of other nodes' events. It belongs to neither the liveness nor the readiness
 * group: what is asked without waiting is answered as ever.
 */
@Component
class FollowerHealthIndicator implements HealthIndicator {

    static final Duration LONGEST = Duration.ofMinutes(1);

    private final HistoryFollower follower;
    private final Waiters waiters;

    FollowerHealthIndicator(HistoryFollower follower, Waiters waiters) {
        this.follower = follower;
        this.waiters = waiters;
    }

    @Override
    public Health health() {
        Duration lag = follower.lag();
        return (lag.compareTo(LONGEST) > 0 ? Health.down() : Health.up())
                .withDetail("waiters", waiters.size()).withDetail("lag", "%d s".formatted(lag.toSeconds())).build();
    }
}
