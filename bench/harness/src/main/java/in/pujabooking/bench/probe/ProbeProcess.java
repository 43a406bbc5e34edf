package in.pujabooking.bench.probe;

import in.pujabooking.bench.lab.Lab;
import in.pujabooking.bench.lab.Postgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The harness' side of a {@link Probe}. */
public final class ProbeProcess implements AutoCloseable {

    /** The application repairs marked rows by itself, in the midst of a replay too, and would do the same work twice. */
    private static final String REPAIR_RARELY = "--views.repair.every=1d";
    private static final String REPAIR_NOT_WHEN_DUE = "--views.repair.when-due=false";

    private final Process process;
    private final BufferedReader answers;

    private ProbeProcess(Process process) {
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts it on a database, whose tables the application makes. */
    public static ProbeProcess start(Lab lab, String database) {
        try {
            List<String> command = new ArrayList<>(List.of(Lab.java()));
            command.addAll(lab.jvm());
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), Probe.class.getName(),
                    "--server.port=" + Lab.freePort(), "--spring.datasource.url=" + lab.postgres().url(database),
                    "--spring.datasource.username=" + Postgres.USER, "--spring.datasource.hikari.maximum-pool-size=40",
                    "--phonepe.sandbox.start=false", "--startup.welcome=false", REPAIR_RARELY,
                    REPAIR_NOT_WHEN_DUE));
            Process process = new ProcessBuilder(command)
                    .redirectError(lab.folder().resolve("probe-" + database + ".log").toFile()).start();
            ProbeProcess probe = new ProbeProcess(process);
            probe.answer();
            return probe;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public double appendsPerSecond(int threads, Duration time) {
        return ask("append " + threads + " " + time.toMillis());
    }

    public double commandsPerSecond(int threads, Duration time) {
        return ask("command " + threads + " " + time.toMillis());
    }

    public double replayedPerSecond(long after) {
        return ask("replay " + after);
    }

    private double ask(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            return Double.parseDouble(answer());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String answer() throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(Probe.ANSWER)) {
                return line.substring(Probe.ANSWER.length());
            }
        }
        throw new IllegalStateException("The probe ended");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
