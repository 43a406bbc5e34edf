package in.pujabooking.kill;

import static org.awaitility.Awaitility.await;

import in.pujabooking.CheckoutApplication;
import in.pujabooking.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The application as a process of its own, which can be killed with -9 and started again by the same command. */
public final class AppProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final int port;
    private final List<String> command;
    private final Path log;
    private Process process;

    public AppProcess(int port, Map<String, Object> properties, Path log) {
        this.port = port;
        this.log = log;
        command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                CheckoutApplication.class.getName(), "--server.port=" + port));
        properties.forEach((name, value) -> command.add("--" + name + "=" + value));
    }

    /** Returns when it answers requests. */
    public AppProcess start() {
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).ignoreException(UncheckedIOException.class).until(this::isReady);
        return this;
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The application ended with exit code " + process.exitValue() + ", see " + log);
        }
        return Http.send("GET", url() + "/actuator/health/readiness", Map.of(), null).status() == 200;
    }

    /** As {@code kill -9} does it: nothing is closed, nothing is said. */
    public void kill() {
        process.destroyForcibly();
        await().atMost(PATIENCE).until(() -> !process.isAlive());
    }

    /**
     * Asks it to end, as {@code kill} does and as a new version is rolled out, and waits for that.
     *
     * @return its exit code
     */
    public int stop() {
        process.destroy();
        await().atMost(PATIENCE).until(() -> !process.isAlive());
        return process.exitValue();
    }

    public String url() {
        return "http://localhost:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
