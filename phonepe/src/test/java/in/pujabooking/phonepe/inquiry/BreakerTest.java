package in.pujabooking.phonepe.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.command.MerchantOrderId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private static final Instant START = Instant.parse("2026-01-15T10:00:00Z");
    private static final Duration PROBE = Duration.ofSeconds(12);

    private final Breaker breaker = new Breaker(PROBE);

    @Test
    void silenceAboutFiveOrdersBeginsAPauseOfTwoSeconds() {
        silence(4, 0);
        assertThat(breaker.scheduleMayAskAt(START)).isEqualTo(START);
        silence(5, 0);
        assertThat(breaker.scheduleMayAskAt(START)).isEqualTo(START.plusSeconds(2));
    }

    @Test
    void oneOrderThatIsAlwaysMetWithSilenceHoldsUpNobody() {
        for (int i = 0; i < 100; i++) {
            silent(order(1), i);
        }
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void anAnswerInBetweenStartsTheCountAnew() {
        silence(4, 0);
        breaker.answered();
        silence(4, 0);
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void eachProbeThatFailsPausesLongerUpToHalfAMinute() {
        silence(5, 0);
        long at = 2;
        for (int pause : new int[] {4, 8, 16, 30, 30}) {
            breaker.scheduleAsks(order(9), second(at));
            assertThat(breaker.scheduleMayAskAt(second(at))).isEqualTo(second(at).plus(PROBE));
            silent(order(9), at);
            assertThat(breaker.scheduleMayAskAt(second(at))).isEqualTo(second(at + pause));
            at += pause;
        }
    }

    @Test
    void whatWasUnderWayWhenThePauseBeganDoesNotProlongIt() {
        silence(5, 0);
        silent(order(6), 1);
        silent(order(7), 1);
        assertThat(breaker.scheduleMayAskAt(second(1))).isEqualTo(second(2));
    }

    @Test
    void anAnswerEndsThePauseAtOnce() {
        silence(5, 0);
        breaker.answered();
        assertThat(breaker.scheduleMayAskAt(second(1))).isEqualTo(second(1));
    }

    @Test
    void tooManyCallsPauseAtOnceForAsLongAsPhonePeWants() {
        breaker.silence(order(1), Duration.ofSeconds(90), true, START);
        assertThat(breaker.scheduleMayAskAt(START)).isEqualTo(second(90));
        assertThat(breaker.hintMayAsk(second(89))).isFalse();
        assertThat(breaker.hintMayAsk(second(90))).isTrue();
    }

    @Test
    void noAnswerCanSilenceTheScheduleForMoreThanTenMinutes() {
        breaker.silence(order(1), Duration.ofDays(1), true, START);
        assertThat(breaker.scheduleMayAskAt(START)).isEqualTo(second(600));
    }

    @Test
    void inAPauseOneHintInFiveSecondsIsFollowed() {
        silence(5, 0);
        assertThat(breaker.hintMayAsk(second(1))).isTrue();
        assertThat(breaker.hintMayAsk(second(5))).isFalse();
        assertThat(breaker.hintMayAsk(second(6))).isTrue();
    }

    @Test
    void withoutAPauseEveryHintIsFollowed() {
        assertThat(breaker.hintMayAsk(START)).isTrue();
        assertThat(breaker.hintMayAsk(START)).isTrue();
    }

    private void silence(int orders, long second) {
        for (int i = 1; i <= orders; i++) {
            silent(order(i), second);
        }
    }

    private void silent(MerchantOrderId order, long second) {
        breaker.silence(order, Duration.ZERO, false, second(second));
    }

    private static Instant second(long second) {
        return START.plusSeconds(second);
    }

    private static MerchantOrderId order(int number) {
        return new MerchantOrderId("CART_CART_USER1_%03d_ABC123".formatted(number));
    }
}
