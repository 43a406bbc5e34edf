package in.pujabooking.bench.load;

import java.util.List;
import java.util.Optional;

/** What a run of load saw. */
public record Samples(List<Sample> samples, List<Answer> answers, List<Spent> spent) {

    private static final double NANOS = 1e9;
    private static final double NANOS_PER_MS = 1e6;
    /** Of so many units of work one may fail. */
    private static final int FAILURES_ALLOWED = 100;

    public Samples {
        samples = List.copyOf(samples);
        answers = List.copyOf(answers);
        spent = List.copyOf(spent);
    }

    /** Empty if the phase was a warm-up that was not needed any more. @throws IllegalStateException if more than one in a hundred failed */
    public Optional<Spent> find(String phase) {
        Optional<Spent> found = spent.stream().filter(it -> it.phase().equals(phase)).findFirst();
        found.filter(it -> it.failed() * FAILURES_ALLOWED > it.done()).ifPresent(it -> {
            throw new IllegalStateException("%d failed and %d did not in %s".formatted(it.failed(), it.done(), phase));
        });
        return found;
    }

    /** As {@link #find}, for a phase that was played. */
    public Spent of(String phase) {
        return find(phase).orElseThrow(() -> new IllegalStateException(phase + " was not played"));
    }

    /** Units of work that ended within the time, from the phase's first on, per second of it; those still under way do not count. */
    public double perSecond(String phase, long seconds) {
        of(phase);
        List<Sample> all = samplesOf(phase);
        long end = all.stream().mapToLong(Sample::begun).min().orElseThrow() + (long) (seconds * NANOS);
        return all.stream().filter(sample -> sample.ended() <= end).count() / (double) seconds;
    }

    /** Units of work per second of a phase that ends with its last one, from the first one's beginning to the last one's end. */
    public double perSecond(String phase) {
        of(phase);
        List<Sample> all = samplesOf(phase);
        long begun = all.stream().mapToLong(Sample::begun).min().orElseThrow();
        return all.size() * NANOS / (all.stream().mapToLong(Sample::ended).max().orElseThrow() - begun);
    }

    /** Milliseconds that a share (0.5: the median) of the phase's units of work did not exceed. */
    public double millis(String phase, double share) {
        of(phase);
        return quantile(samplesOf(phase).stream().map(sample -> sample.nanos() / NANOS_PER_MS).toList(), share);
    }

    /** When those who waited in the phase were answered. */
    public List<Answer> answersIn(String phase) {
        of(phase);
        return answers.stream().filter(answer -> answer.phase().equals(phase)).toList();
    }

    private List<Sample> samplesOf(String phase) {
        return samples.stream().filter(sample -> sample.phase().equals(phase)).toList();
    }

    /** The figure that a share (0.99: all but one in a hundred) of the figures did not exceed. */
    public static double quantile(List<Double> figures, double share) {
        if (figures.isEmpty()) {
            throw new IllegalStateException("Nothing was measured");
        }
        return figures.stream().sorted().toList().get((int) Math.ceil(share * figures.size()) - 1);
    }
}
