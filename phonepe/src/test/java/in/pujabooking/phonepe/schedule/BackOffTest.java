package in.pujabooking.phonepe.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private final BackOff backOff = new BackOff(Duration.ofSeconds(5), Duration.ofHours(1));

    @Test
    void doublesFromTheFirst() {
        assertThat(backOff.delay(0)).isEqualTo(Duration.ofSeconds(5));
        assertThat(backOff.delay(3)).isEqualTo(Duration.ofSeconds(40));
    }

    @Property
    void neverExceedsTheLongest(@ForAll @IntRange(min = 10) int step) {
        assertThat(backOff.delay(step)).isEqualTo(Duration.ofHours(1));
    }
}
