package in.pujabooking.bench;

import in.pujabooking.bench.lab.Command;
import in.pujabooking.bench.lab.Lab;
import in.pujabooking.bench.limit.PostgresTools;
import in.pujabooking.bench.measure.Contest;
import in.pujabooking.bench.measure.Rates;
import in.pujabooking.bench.measure.Replays;
import in.pujabooking.bench.measure.StartUps;
import in.pujabooking.bench.report.Measure;
import in.pujabooking.bench.report.Report;
import in.pujabooking.bench.report.Results;
import in.pujabooking.bench.report.ResultsJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The benchmark: measures everything, one thing after the other, and writes the table, the JSON and the plots. System properties:
 * {@code bench.project} (root of the checkout, built), {@code bench.smoke} (shows only that it works; writes below {@code target}),
 * {@code bench.short} (shorter rounds),
 * {@code bench.only} (contest, rates, replays; comma-separated, for working on one figure), {@code bench.app} (another packaged application), {@code bench.profile} (a flight recording of each application).
 */
public final class Benchmark {

    private static final String COMMAND = "mvn -Pbench verify";

    private final Path project = Path.of(System.getProperty("bench.project", "")).toAbsolutePath().normalize();
    private final Path target = project.resolve("bench/harness/target");
    private final boolean smoke = Boolean.getBoolean("bench.smoke");
    private final Set<String> only = Set.of(System.getProperty("bench.only", "contest,rates,replays").split(","));
    private final boolean brief = Boolean.getBoolean("bench.short");
    private final Plan plan = smoke ? Plan.ofSmoke() : brief ? Plan.ofShortMeasurement() : Plan.ofMeasurement();
    private final Instant begun = Instant.now();

    public static void main(String[] arguments) throws IOException {
        new Benchmark().run();
    }

    private void run() throws IOException {
        PostgresTools.require();
        List<Measure> measures = new ArrayList<>();
        String server;
        try (Lab lab = new Lab(project, target.resolve("lab"), ours(), smoke)) {
            server = lab.postgres().text("postgres", "SHOW server_version");
            if (only.contains("contest")) {
                contest(lab, measures);
            }
            if (only.contains("rates")) {
                measures.addAll(said("events and commands", () -> new Rates(lab, plan).measure()));
            }
            if (only.contains("replays")) {
                measures.addAll(said("replays", () -> new Replays(lab, plan).measure()));
            }
        }
        var results = new Results(begun, brief ? COMMAND + " -Dbench.short=true" : COMMAND, smoke, machine(), versions(server), measures);
        Path folder = smoke || only.size() < 3 ? target : project.resolve("docs");
        ResultsJson.write(results, folder.resolve("performance.json"));
        if (!folder.equals(target)) {
            Report.writeInto(folder.resolve("performance.md"), results);
        }
        System.out.println(Report.text(results));
    }

    private void contest(Lab lab, List<Measure> measures) {
        try (Contest contest = new Contest(lab, plan)) {
            measures.addAll(said("ours and the twin under load, in turn", contest::underLoad));
            measures.addAll(said("what a checkout costs", contest::costs));
            if (!smoke) {
                measures.addAll(said("start-up and memory", () -> new StartUps(lab, plan).measure(contest)));
            }
        }
    }

    private Path ours() {
        return Path.of(System.getProperty("bench.app", project.resolve("src/target/app-1.0.0-SNAPSHOT-exec.jar").toString()));
    }

    private <T> T said(String what, Supplier<T> measurement) {
        System.out.printf("%4d s  %s%n", Duration.between(begun, Instant.now()).toSeconds(), what);
        return measurement.get();
    }

    private static Map<String, String> machine() {
        var machine = new TreeMap<String, String>();
        machine.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        machine.put("memory", Command.run("sh", "-c", "awk '/MemTotal/ {printf \"%.0f GiB\", $2 / 1048576}' /proc/meminfo"));
        machine.put("processor", Command.run("sh", "-c", "sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1").strip());
        machine.put("kernel", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        return machine;
    }

    private static Map<String, String> versions(String server) {
        return Map.of("PostgreSQL", server, "Java", Runtime.version().toString(),
                "Spring Boot", org.springframework.boot.SpringBootVersion.getVersion(),
                "Axon", org.axonframework.eventhandling.EventBus.class.getPackage().getImplementationVersion() == null
                        ? "4.13.0" : org.axonframework.eventhandling.EventBus.class.getPackage().getImplementationVersion());
    }
}
