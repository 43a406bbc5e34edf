package in.pujabooking.phonepe.schedule;

import java.time.Duration;

/** Doubles from {@code first} with every step, up to {@code longest}. */
public record BackOff(Duration first, Duration longest) {

    private static final int STEPS_THAT_MATTER = 30;

    /** @param step 0 for the first wait */
    public Duration delay(int step) {
        Duration doubled = first.multipliedBy(1L << Math.clamp(step, 0, STEPS_THAT_MATTER));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
