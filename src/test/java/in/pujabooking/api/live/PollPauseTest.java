package in.pujabooking.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PollPauseTest {

    private static final Duration SHORTEST = Duration.ofMillis(75);

    private final PollPause pause = new PollPause(SHORTEST);

    @Test
    void the_first_two_polls_that_can_not_tell_carts_apart_are_repeated_as_soon_as_any() {
        for (long millis : new long[] {75, 75, 150, 300, 600, 1_000, 1_000}) {
            pause.polled(false);
            assertThat(pause.current()).hasMillis(millis);
        }
        pause.polled(true);
        assertThat(pause.current()).isEqualTo(SHORTEST);
        pause.polled(false);
        assertThat(pause.current()).isEqualTo(SHORTEST);
    }

    @Test
    void it_grows_with_each_failure() {
        pause.failed();
        assertThat(pause.current()).hasMillis(150);
        pause.failed();
        assertThat(pause.current()).hasMillis(300);
        pause.polled(true);
        assertThat(pause.current()).isEqualTo(SHORTEST);
    }
}
