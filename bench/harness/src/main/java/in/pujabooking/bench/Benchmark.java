package in.pujabooking.bench;

import in.pujabooking.bench.lab.Lab;
import in.pujabooking.bench.limit.PostgresTools;
import in.pujabooking.bench.measure.ColdStart;
import in.pujabooking.bench.measure.Contest;
import in.pujabooking.bench.measure.Rates;
import in.pujabooking.bench.measure.Replays;
import in.pujabooking.bench.measure.Settings;
import in.pujabooking.bench.measure.StartUps;
import in.pujabooking.bench.report.Report;
import in.pujabooking.bench.report.Results;
import in.pujabooking.bench.report.ResultsJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * The benchmark: measures everything, one thing after the other, and writes the table, the JSON and the plots. System properties:
 * {@code bench.project} (root of the checkout, built), {@code bench.smoke} (shows only that it works; writes below {@code target}),
 * {@code bench.short} (shorter rounds), {@code bench.only} (names of {@link Part}s in small letters, comma-separated; writes below
 * {@code target}), {@code bench.app} (another packaged application), {@code bench.profile} (a flight recording of each application).
 * What fails is reported and ends the program with an error once all else is measured; a figure never does.
 */
public final class Benchmark {

    private static final String COMMAND = "mvn -Pbench verify";

    private final Path project = Path.of(System.getProperty("bench.project", "")).toAbsolutePath().normalize();
    private final Path target = project.resolve("bench/harness/target");
    private final boolean smoke = Boolean.getBoolean("bench.smoke");
    private final boolean brief = Boolean.getBoolean("bench.short");
    private final Plan plan = smoke ? Plan.ofSmoke() : brief ? Plan.ofShortMeasurement() : Plan.ofMeasurement();
    private final List<Part> parts = parts(System.getProperty("bench.only", ""));
    private final Instant begun = Instant.now();
    private final Measurements measured = new Measurements(begun, this::keep);
    private String server = "unknown";

    public static void main(String[] arguments) throws IOException {
        new Benchmark().run();
    }

    private static List<Part> parts(String only) {
        return only.isBlank() ? Part.usual() : Arrays.stream(only.split(",")).map(Part::of).toList();
    }

    private void run() throws IOException {
        PostgresTools.require();
        System.out.println(Part.announcement(parts, plan, brief));
        try (Lab lab = new Lab(project, target.resolve("lab"), ours(), smoke)) {
            server = lab.postgres().text("postgres", "SHOW server_version");
            parts.forEach(part -> measured.attemptAll(part.word(), () -> measure(part, lab)));
        }
        if (!smoke && parts.containsAll(Part.usual())) {
            Path docs = project.resolve("docs");
            ResultsJson.write(results(), docs.resolve("performance.json"));
            Report.writeInto(docs.resolve("performance.md"), results());
        }
        System.out.println(Report.text(results()));
        if (!measured.failures().isEmpty()) {
            throw new IllegalStateException("Not measured: " + measured.failures());
        }
    }

    private void measure(Part part, Lab lab) {
        switch (part) {
            case CONTEST -> {
                try (Contest contest = Contest.start(lab, plan)) {
                    if (smoke) {
                        contest.underLittleLoad(measured);
                    } else {
                        contest.underLoad(measured);
                        measured.attempt("start-up and memory", () -> new StartUps(lab, plan).measure(contest));
                    }
                }
            }
            case RATES -> measured.attempt("events and commands", () -> new Rates(lab, plan).measure());
            case REPLAYS -> measured.attempt("replays", () -> new Replays(lab, plan).measure());
            case COLD -> measured.attempt("cold starts", () -> new ColdStart(lab, plan).measure());
            case SETTINGS -> new Settings(lab, plan).measure(measured);
        }
    }

    /** What is there so far, in case the run is cut short. */
    private void keep() {
        try {
            ResultsJson.write(results(), target.resolve("performance.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Results results() {
        return new Results(begun, brief ? COMMAND + " -Dbench.short=true" : COMMAND, smoke, Facts.machine(), Facts.versions(server), measured.measures(),
                measured.failures());
    }

    private Path ours() {
        return Path.of(System.getProperty("bench.app", project.resolve("src/target/app-1.0.0-SNAPSHOT-exec.jar").toString()));
    }
}
