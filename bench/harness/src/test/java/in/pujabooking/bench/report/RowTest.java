package in.pujabooking.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowTest {

    @Test
    void a_goal_is_judged_in_its_own_variant() {
        assertThat(Sample.throughput(Sample.atLeast(0.75)).rows()).extracting(Row::variant, Row::verdict).containsExactly(
                tuple("1 writer", Optional.empty()),
                tuple("8 writers", Optional.of(Verdict.MET)));
    }

    @Test
    void the_goal_itself_is_good_enough() {
        assertThat(verdict(Sample.atLeast(0.8))).contains(Verdict.MET);
        assertThat(verdict(atMost(0.8))).contains(Verdict.MET);
    }

    @Test
    void what_is_beyond_is_missed() {
        assertThat(verdict(Sample.atLeast(0.81))).contains(Verdict.MISSED);
        assertThat(verdict(atMost(0.79))).contains(Verdict.MISSED);
    }

    @Test
    void a_goal_of_no_variant_is_about_each() {
        var goal = Goal.ratio("us", "them", Optional.empty(), Bound.AT_LEAST, 1, "");
        var measure = measure(Optional.of(goal), one("us", "a", 2), one("them", "a", 1), one("us", "b", 1), one("them", "b", 2));
        assertThat(measure.rows()).extracting(row -> row.verdict().orElseThrow()).containsExactly(Verdict.MET, Verdict.MISSED);
    }

    @Test
    void a_goal_of_ours_alone_needs_no_peer() {
        var goal = Goal.absolute("us", Optional.of("a"), Bound.AT_MOST, 2, "");
        var measure = measure(Optional.of(goal), one("us", "a", 2), one("us", "b", 1));
        assertThat(measure.rows()).extracting(Row::verdict).containsExactly(Optional.of(Verdict.MET), Optional.empty());
    }

    @Test
    void a_goal_of_ours_alone_is_judged_by_its_figure_also_beside_a_peer() {
        var goal = Goal.absolute("us", Optional.empty(), Bound.AT_MOST, 2, "");
        assertThat(measure(Optional.of(goal), one("us", "", 3), one("them", "", 3)).rows().getFirst().verdict()).contains(Verdict.MISSED);
    }

    @Test
    void beside_a_zero_a_goal_is_undecided() {
        var goal = Goal.ratio("us", "them", Optional.empty(), Bound.AT_LEAST, 1, "");
        var row = measure(Optional.of(goal), one("us", "", 2), one("them", "", 0)).rows().getFirst();
        assertThat(row.verdict()).contains(Verdict.UNDECIDED);
    }

    @Test
    void every_series_is_in_a_row() {
        var measure = measure(Optional.empty(), one("us", "a", 2), one("them", "a", 1), one("others", "a", 1), one("us", "b", 1),
                one("them", "c", 2));
        assertThat(measure.rows()).extracting(row -> row.variant() + name(row.ours()) + name(row.peer()))
                .containsExactly("a us them", "a us others", "b us -", "c - them");
    }

    private static Optional<Verdict> verdict(Goal goal) {
        return Sample.throughput(goal).rows().getLast().verdict();
    }

    private static Goal atMost(double ratio) {
        return Goal.ratio("Checkout", "Twin", Optional.of("8 writers"), Bound.AT_MOST, ratio, "");
    }

    private static String name(Optional<Series> series) {
        return " " + series.map(Series::who).orElse("-");
    }

    private static Measure measure(Optional<Goal> goal, Series... series) {
        return new Measure("m", "M", "s", Better.HIGHER, List.of(series), goal, Optional.empty());
    }

    private static Series one(String who, String variant, double round) {
        return new Series(who, variant, List.of(round));
    }
}
