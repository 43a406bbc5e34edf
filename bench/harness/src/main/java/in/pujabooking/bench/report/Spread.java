package in.pujabooking.bench.report;

import java.util.List;

/** The middle and the ends of some figures, in their unit. */
public record Spread(double median, double min, double max) {

    /** The spread of at least one figure; the median of an even number of them is the mean of the two in the middle. */
    public static Spread of(List<Double> figures) {
        double[] sorted = figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("Nothing has no median");
        }
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }
}
