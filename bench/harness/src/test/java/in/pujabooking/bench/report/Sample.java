package in.pujabooking.bench.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Invented figures. */
final class Sample {

    static final Series OURS = new Series("Checkout", "8 writers", List.of(90.0, 80.0, 100.0), Map.of("p99", 4.2, "p50", 1.25));
    static final Series TWIN = new Series("Twin", "8 writers", List.of(100.0, 100.0, 125.0));

    private Sample() { }

    static Goal atLeast(double ratio) {
        return Goal.ratio("Checkout", "Twin", Optional.of("8 writers"), Bound.AT_LEAST, ratio, "history is cheap");
    }

    static Measure throughput(Goal goal) {
        return new Measure("throughput", "Checkouts", "checkouts/s", Better.HIGHER,
                List.of(new Series("Checkout", "1 writer", List.of(20.5)), OURS, TWIN), Optional.of(goal), Optional.of("Why so."));
    }

    static Measure disk() {
        return new Measure("disk", "Disk a booking", "bytes", Better.LOWER, List.of(new Series("Checkout", "", List.of(12345.0))),
                Optional.empty(), Optional.empty());
    }

    static Results run() {
        return new Results(Instant.parse("2026-11-25T10:15:30Z"), "mvn -Pbench verify", false, Map.of("memory", "8 GB", "cpu", "2 cores"),
                Map.of("postgres", "18.4", "java", "25"), List.of(throughput(atLeast(0.75)), disk()), Map.of("a wish", "nobody knows how"));
    }
}
