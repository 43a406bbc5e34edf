package in.pujabooking.bench.lab;

import java.util.Collections;
import java.util.List;

/**
 * Tells when a contestant is warm: the processor time of one unit of work has stopped falling. The same rule holds for every contestant.
 *
 * @param rounds processor time of one unit of work in each round of the warm-up so far
 */
public record Settling(List<Double> rounds) {

    private static final int ALIKE = 3;
    private static final double WITHIN = 0.10;

    public Settling {
        rounds = List.copyOf(rounds);
    }

    /** Whether the last three rounds lie within 10 % of the smallest of them. */
    public boolean isSettled() {
        if (rounds.size() < ALIKE) {
            return false;
        }
        List<Double> last = rounds.subList(rounds.size() - ALIKE, rounds.size());
        return Collections.max(last) <= (1 + WITHIN) * Collections.min(last);
    }

    /** For people. */
    public String text() {
        return isSettled() ? "settled after round " + rounds.size() : "not settled after round " + rounds.size();
    }
}
