package in.pujabooking.bench.load;

import java.util.List;

/**
 * One thing that a virtual devotee did to its end.
 *
 * @param begun nanoseconds on the load generator's clock
 * @param steps nanoseconds from the beginning to the end of each step, in order; the last one is the whole
 */
public record Sample(String phase, long begun, List<Long> steps) {

    /** How long it took, in nanoseconds. */
    public long nanos() {
        return steps.getLast();
    }

    /** On the load generator's clock. */
    public long ended() {
        return begun + nanos();
    }
}
