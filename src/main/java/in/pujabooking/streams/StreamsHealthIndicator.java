package in.pujabooking.streams;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * DOWN when a stream has left an event unhandled for a minute. It belongs to neither the liveness nor the readiness group: a node whose stream stands
 * still goes on booking.
 */
@Component
class StreamsHealthIndicator implements HealthIndicator {

    static final Duration LONGEST = Duration.ofMinutes(1);

    private final Streams streams;

    StreamsHealthIndicator(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Health health() {
        var health = Health.up();
        for (StreamLag lag : streams.lags()) {
            health.withDetail(lag.stream(), "%d events behind, for %d s".formatted(lag.events(), lag.age().toSeconds()));
            if (lag.age().compareTo(LONGEST) > 0) {
                health.down();
            }
        }
        return health.build();
    }
}
