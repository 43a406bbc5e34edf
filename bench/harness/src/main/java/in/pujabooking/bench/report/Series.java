package in.pujabooking.bench.report;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one contestant reached in one variant of a measure.
 *
 * @param who     the contestant's name as shown
 * @param variant for example {@code "8 writers"}; empty if the measure has but one
 * @param rounds  one figure for each round in the order measured, in the measure's unit; at least one, none below zero
 * @param extra   further figures by name, for example {@code p99}; in the measure's unit unless the name says another; ordered by name
 */
public record Series(String who, String variant, List<Double> rounds, Map<String, Double> extra) {

    public Series {
        rounds = List.copyOf(rounds);
        extra = Collections.unmodifiableMap(new TreeMap<>(extra));
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException("%s %s has no round".formatted(who, variant));
        }
        if (!rounds.stream().allMatch(round -> Double.isFinite(round) && round >= 0)) {
            throw new IllegalArgumentException("%s %s has a round that is no figure: %s".formatted(who, variant, rounds));
        }
    }

    /** A series without further figures. */
    public Series(String who, String variant, List<Double> rounds) {
        this(who, variant, rounds, Map.of());
    }

    Spread spread() {
        return Spread.of(rounds);
    }
}
