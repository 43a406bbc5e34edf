package in.pujabooking.eventsourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CoordinatorThreadTest {

    private static final long NOTHING_TO_DO = 5_000;
    private static final long BUFFER_FULL = 100;

    private final CoordinatorThread thread = new CoordinatorThread("checkout");

    @AfterEach
    void stop() {
        thread.shutdownNow();
    }

    private long pause(long asked) {
        return thread.schedule(() -> { }, asked, TimeUnit.MILLISECONDS).getDelay(TimeUnit.MILLISECONDS);
    }

    @Test
    void a_full_buffer_is_looked_at_again_soon() {
        assertThat(pause(BUFFER_FULL)).isLessThanOrEqualTo(2);
    }

    @Test
    void whoever_finds_nothing_looks_again_soon_and_then_ever_later() {
        assertThat(pause(NOTHING_TO_DO)).isLessThanOrEqualTo(2);
        assertThat(pause(NOTHING_TO_DO)).isLessThanOrEqualTo(4);
        assertThat(pause(NOTHING_TO_DO)).isLessThanOrEqualTo(8);

        LongStream.range(0, 10).forEach(times -> pause(NOTHING_TO_DO));
        assertThat(pause(NOTHING_TO_DO)).isBetween(NOTHING_TO_DO / 2, NOTHING_TO_DO);
    }

    @Test
    void something_to_do_begins_anew() {
        LongStream.range(0, 13).forEach(times -> pause(NOTHING_TO_DO));

        assertThat(pause(0)).isLessThanOrEqualTo(0);
        assertThat(pause(NOTHING_TO_DO)).isLessThanOrEqualTo(2);
    }

    @Test
    void the_pause_after_an_error_is_axons() {
        assertThat(pause(60_000)).isGreaterThan(30_000);
    }
}
