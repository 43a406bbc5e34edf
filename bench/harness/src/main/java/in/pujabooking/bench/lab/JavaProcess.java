package in.pujabooking.bench.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of the benchmark in a JVM of its own, the one this JVM runs on. */
public final class JavaProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration LOOK_EVERY = Duration.ofMillis(5);

    private final Process process;
    private final Path log;

    private JavaProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** @param arguments of the java command, from its options to the program's own */
    public static JavaProcess start(Path log, List<String> arguments) {
        try {
            Files.createDirectories(log.getParent());
            Process process = new ProcessBuilder(Stream.concat(Stream.of(Lab.java()), arguments.stream()).toList())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.to(log.toFile())).start();
            return new JavaProcess(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until a GET of the address is answered with 200. @return how long that took since the start, in milliseconds */
    public double awaitReady(String url, long startedNanos) {
        while (!Web.isOk(url)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The process ended with exit code " + process.exitValue() + ", see " + log);
            }
            if (System.nanoTime() - startedNanos > PATIENCE.toNanos()) {
                throw new IllegalStateException("Not ready within " + PATIENCE + ", see " + log);
            }
            Pause.of(LOOK_EVERY);
        }
        return (System.nanoTime() - startedNanos) / 1e6;
    }

    /** @throws IllegalStateException if it does not end with exit code 0 in time */
    public void awaitEnd(Duration atMost) {
        try {
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("Not done within " + atMost + ", see " + log);
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException("Ended with exit code " + process.exitValue() + ", see " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    /** Takes its processors away, so that it costs the one that is measured nothing. */
    public void freeze() {
        Command.run("kill", "-STOP", Long.toString(pid()));
    }

    public void thaw() {
        if (process.isAlive()) {
            Command.run("kill", "-CONT", Long.toString(pid()));
        }
    }

    /** The memory that is resident after a full collection, in MiB. */
    public double residentMegabytes() {
        Path jcmd = Path.of(Lab.java()).resolveSibling("jcmd");
        Command.run(jcmd.toString(), Long.toString(pid()), "GC.run");
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:")).mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        thaw();
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
