package in.pujabooking.phonepe.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class InquiryScheduleTest {

    private static final Instant START = Instant.parse("2026-01-15T10:00:00Z");
    private static final Instant END = START.plusSeconds(900);

    private final InquirySchedule schedule = new InquirySchedule(Duration.ofSeconds(30));

    @Test
    void anOrderThatIsNeverPaidIsAskedAboutAtThePublishedTimesAndThenWatched() {
        List<Long> asked = new ArrayList<>();
        for (Optional<Instant> next = Optional.of(InquirySchedule.first(START)); next.isPresent(); next = schedule.nextAfter(START, next.get(), END)) {
            asked.add(Duration.between(START, next.get()).toSeconds());
        }
        assertThat(asked).containsExactly(
                20L, 23L, 26L, 29L, 32L, 35L, 38L, 41L, 44L, 47L, 50L,
                56L, 62L, 68L, 74L, 80L, 86L, 92L, 98L, 104L, 110L,
                120L, 130L, 140L, 150L, 160L, 170L,
                200L, 230L,
                290L, 350L, 410L, 470L, 530L, 590L, 650L, 710L, 770L, 830L, 890L,
                930L,
                930L + 300, 930L + 900, 930L + 3600, 930L + 6 * 3600, 930L + 24 * 3600, 930L + 49 * 3600);
    }

    @Test
    void twentyNineQuestionsFallIntoTheFirstFourMinutes() {
        int count = 0;
        for (Instant at = InquirySchedule.first(START); !at.isAfter(START.plusSeconds(235)); at = schedule.nextAfter(START, at, END).orElseThrow()) {
            count++;
        }
        assertThat(count).isEqualTo(29);
    }

    @Test
    void timesThatWereMissedAreNotMadeUpFor() {
        assertThat(schedule.nextAfter(START, START.plusSeconds(61), END)).contains(START.plusSeconds(62));
        assertThat(schedule.nextAfter(START, START.plusSeconds(5_000), END)).contains(END.plusSeconds(30 + 6 * 3600));
    }

    @Test
    void aShortOrderIsAskedAboutOnceAfterItsEnd() {
        Instant end = START.plusSeconds(21);
        assertThat(schedule.nextAfter(START, START.plusSeconds(20), end)).contains(end.plusSeconds(30));
    }

    @Property
    void theNextTimeIsLaterAndNoFarAwayWhileTheOrderCanBePaid(@ForAll @LongRange(max = 4_000_000) long askedMillis,
                                                              @ForAll @LongRange(min = 300, max = 3600) long lifeSeconds) {
        Instant asked = START.plusMillis(askedMillis);
        Instant end = START.plusSeconds(lifeSeconds);
        Optional<Instant> next = schedule.nextAfter(START, asked, end);
        assertThat(next).hasValueSatisfying(at -> assertThat(at).isAfter(asked));
        if (asked.isBefore(end)) {
            assertThat(Duration.between(asked, next.orElseThrow())).isLessThanOrEqualTo(Duration.ofSeconds(90));
        }
    }
}
