package in.pujabooking.bench.report;

import java.util.Optional;

/** Ours beside one peer in one variant of a measure; one of the two may not have been measured in it. */
public record Row(Measure measure, String variant, Optional<Series> ours, Optional<Series> peer) {

    /** Ours to the peer's; empty if one is missing or the peer's is zero. */
    public Optional<Ratio> ratio() {
        return ours.flatMap(mine -> peer.flatMap(theirs -> Ratio.of(mine, theirs)));
    }

    /** The measure's goal, if it is about ours in this variant, and about this peer unless it is about ours alone. */
    public Optional<Goal> goal() {
        return measure.goal().filter(goal -> ours.isPresent() && goal.isAbout(variant)
                && goal.peer().map(named -> peer.filter(one -> one.who().equals(named)).isPresent()).orElse(true));
    }

    /** Whether the median of the ratios, or of ours, meets the goal; empty if there is none. */
    public Optional<Verdict> verdict() {
        return goal().map(goal -> figure(goal).map(figure -> judge(goal, figure)).orElse(Verdict.UNDECIDED));
    }

    private Optional<Spread> figure(Goal goal) {
        return goal.peer().isPresent() ? ratio().map(Ratio::spread) : ours.map(Series::spread);
    }

    private static Verdict judge(Goal goal, Spread figure) {
        return goal.bound().holds(figure.median(), goal.value()) ? Verdict.MET : Verdict.MISSED;
    }
}
