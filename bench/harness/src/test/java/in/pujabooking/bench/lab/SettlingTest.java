package in.pujabooking.bench.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SettlingTest {

    @Test
    void three_rounds_within_a_tenth_are_settled() {
        assertThat(new Settling(List.of(31.0, 11.0, 10.0, 10.5)).isSettled()).isTrue();
        assertThat(new Settling(List.of(31.0, 11.1, 10.0, 10.5)).isSettled()).isFalse();
    }

    @Test
    void fewer_rounds_are_not() {
        assertThat(new Settling(List.of()).isSettled()).isFalse();
        assertThat(new Settling(List.of(10.0, 10.0)).isSettled()).isFalse();
    }

    @Test
    void it_says_where_it_stopped() {
        assertThat(new Settling(List.of(3.0, 1.0, 1.0, 1.0)).text()).isEqualTo("settled after round 4");
        assertThat(new Settling(List.of(3.0)).text()).isEqualTo("not settled after round 1");
    }
}
