package in.pujabooking.ledger;

import static in.pujabooking.ledger.Happened.A;
import static in.pujabooking.ledger.Happened.PRICE;
import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.ledger.history.DescribedEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LedgerCheckTest {

    private static final DueTimes DUE = new DueTimes(Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofHours(4), Duration.ofHours(24),
            Duration.ofDays(10), Duration.ofMinutes(15));

    static Stream<Planted> planted() {
        return Planted.all();
    }

    static Stream<String> courses() {
        return Courses.legal().keySet().stream();
    }

    @Test
    void every_kind_of_violation_is_planted() {
        assertThat(Planted.all().map(Planted::kind)).containsExactlyInAnyOrder(ViolationKind.values());
    }

    @ParameterizedTest
    @MethodSource("planted")
    void finds_the_violation_with_its_story_and_nothing_else(Planted planted) {
        LedgerReport report = check(planted.history(), planted.later());

        assertThat(report.counts()).isEqualTo(Map.of(planted.kind(), 1L));
        assertThat(report.clean()).isFalse();
        Violation violation = report.violations().getFirst();
        assertThat(violation.story().stream().map(DescribedEvent::index)).containsExactlyElementsOf(everythingIn(planted.history()));
        assertThat(violation.story()).allSatisfy(line -> assertThat(line.text()).isNotBlank());
        assertThat(violation.detail()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("courses")
    void a_legal_course_is_clean_for_ever(String course) {
        LedgerReport report = check(Courses.legal().get(course), Duration.ofDays(365));

        assertThat(report.counts()).isEmpty();
        assertThat(report.sums().difference()).isZero();
        assertThat(report.sums().inFlight()).isZero();
        assertThat(report.openOrders()).isZero();
    }

    @ParameterizedTest
    @MethodSource("courses")
    void a_legal_course_is_clean_at_every_step(String course) {
        Told whole = Courses.legal().get(course);
        for (int length = 1; length <= whole.lastIndex(); length++) {
            // the events of one transaction are seen together or not at all
            Told begun = whole.first(length);
            if (!begun.endsWithinTransaction()) {
                LedgerReport report = check(begun, Duration.ofSeconds(1));
                assertThat(report.counts()).describedAs("after %d events", length).isEmpty();
                assertThat(report.sums().difference()).isZero();
            }
        }
    }

    @Test
    void what_is_captured_is_in_flight_until_it_is_booked() {
        LedgerReport report = check(Courses.converted(), Duration.ofMinutes(1));
        assertThat(report.sums()).isEqualTo(new LedgerTotals(PRICE, 0, 0, PRICE, 0));
        assertThat(report.inFlight()).singleElement().satisfies(money -> {
            assertThat(money.order()).isEqualTo(A.value());
            assertThat(money.due()).isEqualTo(money.since().plus(DUE.booking()));
        });
        assertThat(check(Courses.booked(), Duration.ofMinutes(1)).sums()).isEqualTo(new LedgerTotals(PRICE, PRICE, 0, 0, 0));
    }

    @Test
    void a_refund_is_in_flight_until_it_is_through() {
        Told refunding = Courses.booked().and(Happened.refund(A, "RF_1", 10_000, "7"));
        assertThat(check(refunding, Duration.ofDays(1)).sums()).isEqualTo(new LedgerTotals(PRICE, PRICE - 10_000, 0, 10_000, 0));
        assertThat(check(refunding.and(Happened.refunded(A, "RF_1", 10_000)), Duration.ofDays(1)).sums())
                .isEqualTo(new LedgerTotals(PRICE, PRICE - 10_000, 10_000, 0, 0));
    }

    @Test
    void goodwill_of_ops_is_legal_and_shown() {
        LedgerReport report = check(Courses.booked().and(Happened.refund(A, "RF_1", 10_000, "7")), Duration.ofDays(1));
        assertThat(report.clean()).isTrue();
        assertThat(report.notes()).singleElement().satisfies(note -> assertThat(note.text()).contains("7 gave 100.00"));
    }

    @Test
    void a_booking_without_money_does_not_add_up() {
        assertThat(check(Courses.open(A).and(Happened.booked(A)), Duration.ofSeconds(1)).sums())
                .isEqualTo(new LedgerTotals(0, PRICE, 0, 0, PRICE)).satisfies(sums -> assertThat(sums.difference()).isEqualTo(-PRICE));
    }

    @Test
    void money_at_risk_is_counted_once_per_order() {
        Told twice = Courses.booked().and(Happened.booked(A), Happened.booked(A));
        LedgerReport report = check(twice, Duration.ofSeconds(1));
        assertThat(report.found()).isEqualTo(2);
        assertThat(report.sums().atRisk()).isEqualTo(PRICE);
    }

    private static LedgerReport check(Told history, Duration later) {
        return new LedgerCheck(DUE, Clock.fixed(history.after(later), ZoneOffset.UTC)).check(history);
    }

    private static Iterable<Long> everythingIn(Told history) {
        return Stream.iterate(1L, index -> index <= history.lastIndex(), index -> index + 1).toList();
    }
}
