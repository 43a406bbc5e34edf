package in.pujabooking.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RatioTest {

    @Test
    void rounds_measured_in_turn_are_compared_pair_by_pair() {
        // the machine was slow in the second round, for both; the ratio of the medians is 1.2
        assertThat(Ratio.of(series(100, 20, 60), series(50, 10, 60))).contains(new Ratio(new Spread(2, 1, 2), true));
    }

    @Test
    void rounds_of_different_number_are_not_paired() {
        assertThat(Ratio.of(series(10, 30, 20), series(40, 40))).contains(new Ratio(new Spread(0.5, 0.5, 0.5), false));
    }

    @Test
    void there_is_no_ratio_to_zero() {
        assertThat(Ratio.of(series(1, 1), series(1, 0))).isEmpty();
    }

    @Test
    void ours_may_be_zero() {
        assertThat(Ratio.of(series(0, 0), series(1, 2))).contains(new Ratio(new Spread(0, 0, 0), true));
    }

    private static Series series(double... rounds) {
        return new Series("someone", "", Arrays.stream(rounds).boxed().toList());
    }
}
