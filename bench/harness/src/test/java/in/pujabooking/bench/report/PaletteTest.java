package in.pujabooking.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteTest {

    @Test
    void a_contestant_keeps_its_colour_whatever_else_a_run_measured() {
        var throughput = Sample.throughput(Sample.atLeast(1));
        var both = new Palette(List.of(Sample.disk(), throughput));
        var one = new Palette(List.of(throughput));
        assertThat(both.of("Checkout")).isEqualTo(one.of("Checkout")).isNotEqualTo(both.of("Twin"));
        assertThat(both.of("Twin")).isEqualTo(one.of("Twin"));
    }
}
