package in.pujabooking.bench;

import in.pujabooking.bench.report.Measure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Takes what is measured as it comes and says how far it is. What fails leaves everything else as it is. */
public final class Measurements {

    private final Instant begun;
    private final Runnable afterEach;
    private final List<Measure> measures = new ArrayList<>();
    private final Map<String, String> failures = new TreeMap<>();

    /** @param afterEach run whenever something was added */
    Measurements(Instant begun, Runnable afterEach) {
        this.begun = begun;
        this.afterEach = afterEach;
    }

    /** Measures, or notes why that was not possible. */
    public void attempt(String what, Supplier<List<Measure>> measurement) {
        attemptAll(what, () -> {
            say(what);
            measures.addAll(measurement.get());
        });
    }

    /** Does what may measure several things, or notes why that was not possible. */
    public void attemptAll(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            failures.put(what, String.valueOf(failure.getMessage()).lines().findFirst().orElse(failure.toString()));
            say("FAILED: " + what);
            failure.printStackTrace();
        }
        afterEach.run();
    }

    /** A line of progress. */
    public void say(String what) {
        System.out.printf("%4d s  %s%n", Duration.between(begun, Instant.now()).toSeconds(), what);
    }

    public List<Measure> measures() {
        return List.copyOf(measures);
    }

    /** Why, by what. */
    public Map<String, String> failures() {
        return Map.copyOf(failures);
    }
}
