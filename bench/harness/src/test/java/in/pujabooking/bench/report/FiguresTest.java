package in.pujabooking.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"0; 0", "3; 3", "0.8; 0.800", "4.2; 4.20", "12.04; 12.0", "99.96; 100", "999.96; 1,000",
        "1234.5; 1,230", "1234567; 1,230,000", "0.000012345; 0.0000123"})
    void three_digits_count(double figure, String shown) {
        assertThat(Figures.of(figure)).isEqualTo(shown);
    }

    @Test
    void a_spread_shows_its_ends_if_it_has_any() {
        assertThat(Figures.of(new Spread(4, 3.9, 4.4))).isEqualTo("4.00 (3.90–4.40)");
        assertThat(Figures.of(new Spread(4, 3, 5))).isEqualTo("4 (3–5)");
        assertThat(Figures.of(new Spread(4, 4, 4))).isEqualTo("4");
    }

    @Test
    void a_ratio_of_medians_says_so() {
        assertThat(Figures.of(new Ratio(new Spread(0.5, 0.5, 0.5), false))).isEqualTo("0.500 (of the medians)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"0; 0", "20; 20", "1000; 1,000", "0.008; 0.008", "0.30000000000000004; 0.3", "2.5; 2.5"})
    void a_mark_of_an_axis_is_short(double figure, String shown) {
        assertThat(Figures.tick(figure)).isEqualTo(shown);
    }
}
