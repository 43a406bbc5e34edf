package in.pujabooking.phonepe.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void whatIsDoneIsNotTriedAgain() {
        assertThat(Outcome.DECIDED.triedAgainAfter(0)).isFalse();
        assertThat(Outcome.NOTHING_TO_ASK.triedAgainAfter(0)).isFalse();
    }

    @Test
    void anOrderThatIsNotKnownIsAskedAboutEightTimes() {
        assertThat(Outcome.NOT_OURS.triedAgainAfter(6)).isTrue();
        assertThat(Outcome.NOT_OURS.triedAgainAfter(7)).isFalse();
    }

    @Test
    void aFailureIsTriedAgainForEver() {
        assertThat(Outcome.FAILED.triedAgainAfter(1_000_000)).isTrue();
    }
}
