package in.pujabooking.phonepe.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.phonepe.support.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RejectedQuotaTest {

    @Test
    void soManyAreTakenAMinute() {
        MovableClock clock = new MovableClock();
        RejectedQuota quota = new RejectedQuota(2, clock);
        assertThat(quota.take()).isTrue();
        assertThat(quota.take()).isTrue();
        assertThat(quota.take()).isFalse();
        clock.advance(Duration.ofMinutes(1));
        assertThat(quota.take()).isTrue();
    }
}
