package in.pujabooking.reconciliation;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** What was measured over many orders, for people. */
record Truths(List<Truth> all) {

    private static final double MILLIS = 1000;

    String table() {
        return """
                %d orders, all webhooks lost, nobody polls
                time to truth, seconds    %s
                the schedule's ideal      %s
                calls per order           %s
                the schedule's ideal      %s
                """.formatted(all.size(), seconds(Truth::took), seconds(Truth::ideal), counts(Truth::calls), counts(Truth::idealCalls));
    }

    private String seconds(Function<Truth, Duration> measure) {
        double[] sorted = all.stream().mapToDouble(truth -> measure.apply(truth).toMillis() / MILLIS).sorted().toArray();
        return "p50 %.2f  p90 %.2f  p99 %.2f  max %.2f".formatted(at(sorted, 0.5), at(sorted, 0.9), at(sorted, 0.99), at(sorted, 1));
    }

    private String counts(ToIntFunction<Truth> measure) {
        double[] sorted = all.stream().mapToDouble(measure::applyAsInt).sorted().toArray();
        return "mean %.2f  p50 %.0f  p99 %.0f  max %.0f  sum %.0f".formatted(all.stream().mapToInt(measure).average().orElseThrow(),
                at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1), all.stream().mapToInt(measure).asDoubleStream().sum());
    }

    private static double at(double[] sorted, double quantile) {
        return sorted[Math.max(0, (int) Math.ceil(quantile * sorted.length) - 1)];
    }
}
