package in.pujabooking.bench.load;

import in.pujabooking.bench.lab.JavaProcess;
import in.pujabooking.bench.lab.Lab;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One run of Gatling, in a process of its own. */
public final class LoadRun {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Lab lab;
    private final String name;
    private final List<Phase> phases = new ArrayList<>();

    public LoadRun(Lab lab, String name) {
        this.lab = lab;
        this.name = name;
    }

    void add(Phase phase) {
        phases.add(phase);
    }

    /** A phase to be described. */
    public PhaseBuilder phase(String phase) {
        return new PhaseBuilder(this, phase);
    }

    /** Plays all phases. @throws IllegalStateException if more than one in a hundred things that were begun failed */
    public Samples play() {
        Path plan = lab.folder().resolve(name + ".plan.json");
        Path samples = lab.folder().resolve(name + ".samples");
        try {
            Files.write(plan, JSON.writeValueAsBytes(phases));
            Duration atMost = Duration.ofSeconds(120 + 2 * phases.stream().mapToLong(Phase::seconds).sum());
            try (JavaProcess gatling = JavaProcess.start(lab.folder().resolve(name + ".log"), arguments(plan, samples))) {
                gatling.awaitEnd(atMost);
            }
            long failures = Long.parseLong(Files.readString(Path.of(samples + ".failures")));
            List<Sample> all = Files.readAllLines(samples).stream().map(Sample::read).toList();
            if (failures * 100 > all.size()) {
                throw new IllegalStateException(failures + " of " + (failures + all.size()) + " failed in " + name);
            }
            return new Samples(all, phases);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> arguments(Path plan, Path samples) {
        return List.of("-Xmx512m", "--add-opens=java.base/java.lang=ALL-UNNAMED", "-D" + LoadSimulation.PLAN + "=" + plan,
                "-D" + LoadSimulation.SAMPLES + "=" + samples,
                // shorter than the servers' own, so that no request meets a connection that a thawed server is about to close
                "-Dgatling.http.pooledConnectionIdleTimeout=10000",
                "-cp", System.getProperty("java.class.path"), "io.gatling.app.Gatling", "-s", LoadSimulation.class.getName(),
                "-rf", lab.folder().resolve("gatling").toString(), "-nr");
    }

    static List<Phase> read(Path plan) {
        return JSON.readValue(plan.toFile(), new TypeReference<>() {
        });
    }
}
