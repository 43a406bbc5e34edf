package in.pujabooking.bench.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How many times the peer's figure ours is.
 *
 * @param spread of the ratios of the rounds measured in turn; of the one ratio of the medians if not paired
 * @param paired whether round by round, so that what slowed the machine for a while slowed both
 */
public record Ratio(Spread spread, boolean paired) {

    /** Empty if a round of the peer is zero. Rounds of different number are not paired: nobody knows which belong together. */
    public static Optional<Ratio> of(Series ours, Series peer) {
        if (peer.rounds().stream().anyMatch(round -> round == 0)) {
            return Optional.empty();
        }
        boolean paired = ours.rounds().size() == peer.rounds().size();
        return Optional.of(new Ratio(Spread.of(paired ? roundByRound(ours, peer) : ofMedians(ours, peer)), paired));
    }

    private static List<Double> roundByRound(Series ours, Series peer) {
        return IntStream.range(0, ours.rounds().size()).mapToObj(i -> ours.rounds().get(i) / peer.rounds().get(i)).toList();
    }

    private static List<Double> ofMedians(Series ours, Series peer) {
        return List.of(ours.spread().median() / peer.spread().median());
    }
}
