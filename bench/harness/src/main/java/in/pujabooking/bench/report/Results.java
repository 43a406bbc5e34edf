package in.pujabooking.bench.report;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One run of the benchmark.
 *
 * @param date     when it began, UTC
 * @param command  how to run it again
 * @param smoke    whether it only showed that everything runs: too short to judge by
 * @param machine  what it ran on, ordered by name
 * @param versions of what was measured and of what it ran on, ordered by name
 * @param failures why something could not be measured, ordered by what
 */
public record Results(Instant date, String command, boolean smoke, Map<String, String> machine, Map<String, String> versions,
                      List<Measure> measures, Map<String, String> failures) {

    public Results {
        machine = Collections.unmodifiableMap(new TreeMap<>(machine));
        versions = Collections.unmodifiableMap(new TreeMap<>(versions));
        measures = List.copyOf(measures);
        failures = Collections.unmodifiableMap(new TreeMap<>(failures));
        if (measures.stream().map(Measure::id).distinct().count() < measures.size()) {
            throw new IllegalArgumentException("Two measures have the same id: " + measures.stream().map(Measure::id).toList());
        }
    }

    /** The comparisons whose goal is missed or can't be decided. */
    public List<Row> unmet() {
        return measures.stream().flatMap(measure -> measure.rows().stream())
                .filter(row -> row.verdict().filter(verdict -> verdict != Verdict.MET).isPresent()).toList();
    }
}
