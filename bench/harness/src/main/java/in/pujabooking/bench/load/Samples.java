package in.pujabooking.bench.load;

import java.util.List;
import java.util.function.ToLongFunction;

/** What a run of load saw. */
public final class Samples {

    private static final double NANOS = 1e9;
    private static final double NANOS_PER_MS = 1e6;

    private final List<Sample> all;
    private final List<Phase> phases;

    Samples(List<Sample> all, List<Phase> phases) {
        this.all = all;
        this.phases = phases;
    }

    public List<Sample> of(String phase) {
        return all.stream().filter(sample -> sample.phase().equals(phase)).toList();
    }

    /** Things that ended within the phase's time, per second of it; those that were under way at its end do not count. */
    public double perSecond(String phase) {
        long seconds = phases.stream().filter(it -> it.name().equals(phase)).findFirst().orElseThrow().seconds();
        List<Sample> samples = of(phase);
        long end = samples.stream().mapToLong(Sample::begun).min().orElseThrow() + (long) (seconds * NANOS);
        return samples.stream().filter(sample -> sample.ended() <= end).count() / (double) seconds;
    }

    /** Milliseconds that a share (0.5: the median) of the phase's samples did not exceed. */
    public double millis(String phase, double share, ToLongFunction<Sample> time) {
        long[] sorted = of(phase).stream().mapToLong(time).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalStateException("No sample of " + phase);
        }
        return sorted[(int) Math.ceil(share * sorted.length) - 1] / NANOS_PER_MS;
    }
}
