package in.pujabooking.bench;

import java.time.Duration;

/**
 * How long and how often everything is measured.
 *
 * @param smoke        whether the run only shows that the benchmark still works; its figures mean nothing
 * @param rounds       of each figure, in alternation with its peer
 * @param warmUpRounds rounds of a warm-up at most; it ends earlier when processor time has stopped falling
 * @param warmUpEach   checkouts of each of the 32 users in a round of the warm-up
 * @param round        of one round under load
 * @param probeRound   of one round of a probe or of pgbench
 * @param replayed     events in the history that is replayed
 * @param histories    larger sizes of the event store, at which the replay's speed is compared
 * @param costed       checkouts in a round, over which the cost of one is averaged
 * @param coldEach     checkouts of each of the 32 users that a process serves after its start
 */
public record Plan(boolean smoke, int rounds, int warmUpRounds, int warmUpEach, Duration round, Duration probeRound, int replayed, int[] histories,
                   int costed, Waiting waiting, int coldEach) {

    /**
     * Devotees who wait at the same time.
     *
     * @param untilDecision from the wait's beginning to the first decision
     * @param perSecond     decisions each second from then on
     */
    public record Waiting(int rounds, int devotees, Duration untilDecision, double perSecond) {
    }

    static Plan ofMeasurement() {
        return new Plan(false, 5, 8, 60, Duration.ofSeconds(15), Duration.ofSeconds(3), 300_000, new int[] {1_000_000, 5_000_000}, 100,
                new Waiting(3, 1_000, Duration.ofSeconds(25), 30), 32);
    }

    /** In about half the time: shorter rounds, and no history of five million events. */
    static Plan ofShortMeasurement() {
        return new Plan(false, 5, 8, 40, Duration.ofSeconds(6), Duration.ofSeconds(2), 300_000, new int[] {1_000_000}, 60,
                new Waiting(1, 1_000, Duration.ofSeconds(25), 40), 32);
    }

    static Plan ofSmoke() {
        return new Plan(true, 1, 1, 1, Duration.ofSeconds(1), Duration.ofMillis(500), 2_100, new int[] {4_200}, 2,
                new Waiting(1, 20, Duration.ofSeconds(2), 20), 1);
    }

    /** How many write at a time. */
    public int[] writers() {
        return smoke ? new int[] {8} : new int[] {1, 8, 32};
    }
}
