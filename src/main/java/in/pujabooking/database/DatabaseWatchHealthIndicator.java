package in.pujabooking.database;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * DOWN when no look at the database has succeeded for a minute. It belongs to neither the liveness nor the readiness group: without looks a node does
 * by slow polls what is due, and asks the catalogue for each offer.
 */
@Component
class DatabaseWatchHealthIndicator implements HealthIndicator {

    static final Duration LONGEST = Duration.ofMinutes(1);

    private final DatabaseWatch watch;

    DatabaseWatchHealthIndicator(DatabaseWatch watch) {
        this.watch = watch;
    }

    @Override
    public Health health() {
        return of(watch.age());
    }

    static Health of(Duration age) {
        var health = age.compareTo(LONGEST) > 0 ? Health.down() : Health.up();
        return health.withDetail("last look", "%d s ago".formatted(age.toSeconds())).build();
    }
}
