package in.pujabooking.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class DatabaseWatchHealthIndicatorTest {

    @Test
    void a_watch_without_a_look_for_a_minute_is_down() {
        assertThat(DatabaseWatchHealthIndicator.of(Duration.ofSeconds(60)).getStatus()).isEqualTo(Status.UP);
        Health late = DatabaseWatchHealthIndicator.of(Duration.ofSeconds(61));
        assertThat(late.getStatus()).isEqualTo(Status.DOWN);
        assertThat(late.getDetails()).containsEntry("last look", "61 s ago");
    }
}
