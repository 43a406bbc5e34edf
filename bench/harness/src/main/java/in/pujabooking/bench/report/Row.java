package in.pujabooking.bench.report;

import java.util.Optional;

/** Ours beside one peer in one variant of a measure; one of the two may not have been measured in it. */
public record Row(Measure measure, String variant, Optional<Series> ours, Optional<Series> peer) {

    /** Ours to the peer's; empty if one is missing or the peer's is zero. */
    public Optional<Ratio> ratio() {
        return ours.flatMap(mine -> peer.flatMap(theirs -> Ratio.of(mine, theirs)));
    }

    /** The measure's goal, if it is about this peer in this variant. */
    public Optional<Goal> goal() {
        return measure.goal().filter(goal -> ours.isPresent() && peer.filter(one -> goal.names(one.who(), variant)).isPresent());
    }

    /** Whether the median of the ratios meets the goal; empty if there is none. */
    public Optional<Verdict> verdict() {
        return goal().map(goal -> ratio().map(ratio -> judge(goal, ratio)).orElse(Verdict.UNDECIDED));
    }

    private static Verdict judge(Goal goal, Ratio ratio) {
        return goal.bound().holds(ratio.spread().median(), goal.ratio()) ? Verdict.MET : Verdict.MISSED;
    }
}
