package in.pujabooking.bench;

import java.time.Duration;

/**
 * How long and how often everything is measured.
 *
 * @param smoke      whether the run only shows that the benchmark still works; its figures mean nothing
 * @param rounds     of each figure, in alternation with its peer
 * @param warmUp     load before the first round, which is not counted
 * @param round      of one round under load
 * @param probeRound of one round of a probe or of pgbench
 * @param replayed   events in the history that is replayed
 * @param histories  sizes of the event store at which the replay's speed is compared
 * @param costed     checkouts over which the cost of one is averaged
 */
public record Plan(boolean smoke, int rounds, Duration warmUp, Duration round, Duration probeRound, int replayed, int[] histories, int costed) {

    static Plan ofMeasurement() {
        return new Plan(false, 3, Duration.ofSeconds(100), Duration.ofSeconds(20), Duration.ofSeconds(6), 300_000,
                new int[] {100_000, 1_000_000, 5_000_000}, 200);
    }

    /** Everything in less than half the time: shorter rounds, and no history of five million events. */
    static Plan ofShortMeasurement() {
        return new Plan(false, 3, Duration.ofSeconds(60), Duration.ofSeconds(12), Duration.ofSeconds(4), 300_000,
                new int[] {100_000, 1_000_000}, 200);
    }

    /** How many write at a time. */
    public int[] writers() {
        return smoke ? new int[] {8} : new int[] {1, 8, 32};
    }

    static Plan ofSmoke() {
        return new Plan(true, 1, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMillis(500), 2_100, new int[] {2_100, 4_200}, 2);
    }
}
