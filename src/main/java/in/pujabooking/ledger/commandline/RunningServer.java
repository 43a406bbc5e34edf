package in.pujabooking.ledger.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The embedded PostgreSQL of an application that runs in the same folder: it is asked, because a second one can't be started on its data.
 * Nothing happens where another database is configured, or none runs.
 */
final class RunningServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int PID = 0;
    private static final int PORT = 3;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = context.getEnvironment();
        if (settings.containsProperty("spring.datasource.url")) {
            return;
        }
        urlOf(Path.of(settings.getRequiredProperty("embedded-postgres.data-dir"))).ifPresent(url -> settings.getPropertySources()
                .addFirst(new MapPropertySource("running server", Map.of("spring.datasource.url", url, "spring.datasource.username", "postgres"))));
    }

    /** By the file that PostgreSQL keeps in its data folder while it runs: process id, folder, start, port. */
    static Optional<String> urlOf(Path dataDir) {
        var file = dataDir.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var lines = Files.readAllLines(file);
            return ProcessHandle.of(Long.parseLong(lines.get(PID).strip())).filter(ProcessHandle::isAlive)
                    .map(alive -> "jdbc:postgresql://localhost:" + lines.get(PORT).strip() + "/postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
