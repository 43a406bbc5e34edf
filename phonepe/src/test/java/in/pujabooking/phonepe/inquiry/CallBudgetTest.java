package in.pujabooking.phonepe.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CallBudgetTest {

    private static final Instant START = Instant.parse("2026-01-15T10:00:00Z");

    private final CallBudget budget = new CallBudget(10, 3);

    @Test
    void afterAPauseSoManyGoAtOnceAndTheRestAtTheirRate() {
        assertThat(taken(0, 5)).isEqualTo(3);
        assertThat(budget.nextAt(START)).isEqualTo(START.plusMillis(100));
        assertThat(taken(99, 5)).isZero();
        assertThat(taken(100, 5)).isEqualTo(1);
        assertThat(taken(350, 5)).isEqualTo(2);
    }

    @Test
    void noMoreThanTheBurstIsSaved() {
        assertThat(taken(0, 3)).isEqualTo(3);
        assertThat(taken(3_600_000, 10)).isEqualTo(3);
    }

    @Test
    void overAnyLongTimeTheRateHolds() {
        long calls = 0;
        for (int millis = 0; millis < 60_000; millis += 7) {
            calls += taken(millis, 2);
        }
        assertThat(calls).isBetween(598L, 603L);
    }

    @Test
    void aBudgetOfNothingIsAMistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CallBudget(0, 1));
    }

    private long taken(long millis, int tries) {
        long taken = 0;
        for (int i = 0; i < tries; i++) {
            taken += budget.take(START.plusMillis(millis)) ? 1 : 0;
        }
        return taken;
    }
}
