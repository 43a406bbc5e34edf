package in.pujabooking.reconciliation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * PhonePe's published times for asking about an open order (docs/phonepe.md, time limits and schedule). They are written down a second time
 * here, so that no mistake in the application's own table goes unnoticed.
 */
final class PublishedSchedule {

    private static final int MINUTES_AFTERWARDS = 15;
    private static final List<Duration> TIMES = times();

    private PublishedSchedule() {
    }

    /** How many questions an order costs that is paid so long after its payment began; the last one finds the money. */
    static int calls(Duration paidAfter) {
        return (int) TIMES.stream().filter(time -> time.compareTo(paidAfter) < 0).count() + 1;
    }

    /** How long after the capture the schedule's question comes, if it comes in time. */
    static Duration wait(Duration paidAfter) {
        return TIMES.get(calls(paidAfter) - 1).minus(paidAfter);
    }

    private static List<Duration> times() {
        var times = new ArrayList<>(List.of(Duration.ofSeconds(20)));
        add(times, 10, 3);
        add(times, 10, 6);
        add(times, 6, 10);
        add(times, 2, 30);
        add(times, MINUTES_AFTERWARDS, 60);
        return List.copyOf(times);
    }

    private static void add(List<Duration> times, int howOften, int seconds) {
        for (int i = 0; i < howOften; i++) {
            times.add(times.getLast().plusSeconds(seconds));
        }
    }
}
