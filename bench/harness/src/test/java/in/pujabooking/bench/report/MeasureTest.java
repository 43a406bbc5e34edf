package in.pujabooking.bench.report;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeasureTest {

    @Test
    void its_id_names_a_file() {
        assertThatIllegalArgumentException().isThrownBy(() -> measure("../x", Optional.empty(), Sample.OURS))
                .withMessage("A measure's id is small letters, digits and hyphens, not ../x");
    }

    @Test
    void nobody_is_in_a_variant_twice() {
        assertThatIllegalArgumentException().isThrownBy(() -> measure("x", Optional.empty(), Sample.OURS, Sample.OURS))
                .withMessage("x has Checkout 8 writers twice");
    }

    @Test
    void its_goal_is_about_what_it_measured() {
        assertThatIllegalArgumentException().isThrownBy(() -> measure("x", Optional.of(Sample.atLeast(1)), Sample.OURS))
                .withMessageStartingWith("x has a goal for what it did not measure");
    }

    @Test
    void a_round_is_a_figure() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Series("us", "", List.of(1.0, Double.NaN)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Series("us", "", List.of(-1.0)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Series("us", "", List.of()));
    }

    private static Measure measure(String id, Optional<Goal> goal, Series... series) {
        return new Measure(id, "X", "s", Better.LOWER, List.of(series), goal, Optional.empty());
    }
}
