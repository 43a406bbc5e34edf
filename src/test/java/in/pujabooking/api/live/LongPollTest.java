package in.pujabooking.api.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.pujabooking.envelope.Problem;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongPollTest {

    @Test
    void it_waits_from_1_to_30_seconds() {
        assertThat(LongPoll.duration(null)).isZero();
        assertThat(LongPoll.duration("1")).isEqualTo(Duration.ofSeconds(1));
        assertThat(LongPoll.duration("30")).isEqualTo(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "31", "-1", "1.5", "20s", "99999999999", "١"})
    void anything_else_is_refused(String wait) {
        assertThatThrownBy(() -> LongPoll.duration(wait)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.failure().errors()).containsKey("wait"));
    }
}
