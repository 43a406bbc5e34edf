package in.pujabooking.bench.load;

import in.pujabooking.bench.lab.JavaProcess;
import in.pujabooking.bench.lab.Lab;
import in.pujabooking.bench.lab.Shop;
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
    private static final Duration START = Duration.ofMinutes(2);
    /** A run that takes so many times as long as it should hangs. */
    private static final int SLOWEST = 3;

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

    long postmaster() {
        return lab.postgres().postmaster();
    }

    /** A phase to be described. */
    public PhaseBuilder phase(String phase, Shop shop, List<String> tokens) {
        return new PhaseBuilder(this, phase, shop, tokens);
    }

    /** Plays all phases. @throws IllegalStateException if Gatling fails or takes several times as long as it should */
    public Samples play() {
        Path plan = lab.folder().resolve(name + ".plan.json");
        Path samples = lab.folder().resolve(name + ".samples.json");
        try {
            Files.write(plan, JSON.writeValueAsBytes(phases));
            try (JavaProcess gatling = JavaProcess.start(lab.folder().resolve(name + ".log"), arguments(plan, samples))) {
                gatling.awaitEnd(START.plusSeconds(SLOWEST * phases.stream().mapToLong(Phase::longestSeconds).sum()));
            }
            return JSON.readValue(samples.toFile(), Samples.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> arguments(Path plan, Path samples) {
        List<String> arguments = new ArrayList<>(lab.jvm());
        arguments.addAll(List.of("--add-opens=java.base/java.lang=ALL-UNNAMED", "-D" + LoadSimulation.PLAN + "=" + plan,
                "-D" + LoadSimulation.SAMPLES + "=" + samples,
                // shorter than the servers' own, so that no request meets a connection that a thawed server is about to close
                "-Dgatling.http.pooledConnectionIdleTimeout=10000",
                "-cp", System.getProperty("java.class.path"), "io.gatling.app.Gatling", "-s", LoadSimulation.class.getName(),
                "-rf", lab.folder().resolve("gatling").toString(), "-nr"));
        return arguments;
    }

    static List<Phase> read(Path plan) {
        return JSON.readValue(plan.toFile(), new TypeReference<>() {
        });
    }
}
