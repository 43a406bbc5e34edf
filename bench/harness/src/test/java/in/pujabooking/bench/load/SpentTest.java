package in.pujabooking.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpentTest {

    @Test
    void what_the_idle_took_in_the_same_time_is_taken_off() {
        var idle = new Spent("idle", 10, 100, 50, 1, 0, 0);
        Spent busy = new Spent("busy", 20, 1_200, 400, 100, 0, 0).withoutIdle(idle);
        assertThat(busy.applicationMsEach()).isEqualTo(10);
        assertThat(busy.databaseMsEach()).isEqualTo(3);
    }

    @Test
    void a_phase_with_too_many_failures_has_no_figure_and_the_others_have() {
        var samples = new Samples(List.of(), List.of(), List.of(new Spent("good", 1, 1, 1, 100, 1, 0), new Spent("bad", 1, 1, 1, 100, 2, 0)));
        assertThat(samples.of("good").done()).isEqualTo(100);
        assertThatIllegalStateException().isThrownBy(() -> samples.of("bad")).withMessage("2 failed and 100 did not in bad");
        assertThat(samples.find("skipped")).isEmpty();
    }

    @Test
    void a_rate_reaches_from_the_first_beginning_to_the_last_end() {
        var samples = new Samples(List.of(new Sample("a", 0, List.of(1_000_000_000L)), new Sample("a", 1_000_000_000, List.of(500_000_000L, 1_000_000_000L))),
                List.of(), List.of(new Spent("a", 3, 1, 1, 2, 0, 0)));
        assertThat(samples.perSecond("a")).isEqualTo(1);
        assertThat(samples.perSecond("a", 1)).isEqualTo(1);
    }

    @Test
    void a_quantile_is_one_of_the_figures() {
        assertThat(Samples.quantile(List.of(3.0, 1.0, 2.0), 0.5)).isEqualTo(2);
        assertThat(Samples.quantile(List.of(3.0, 1.0, 2.0), 0.99)).isEqualTo(3);
    }
}
