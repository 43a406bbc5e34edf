package in.pujabooking.bench.limit;

import in.pujabooking.bench.lab.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** PostgreSQL's own measuring programs. The embedded server comes without them, Debian's package of the server has them. */
public final class PostgresTools {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    private PostgresTools() {
    }

    static String pgbench() {
        return find("pgbench");
    }

    static String testFsync() {
        return find("pg_test_fsync");
    }

    /** Installs what is missing, if this is a Debian and we may. @throws IllegalStateException that says what to install, if not */
    public static void require() {
        if (installed("pgbench").isEmpty() || installed("pg_test_fsync").isEmpty()) {
            try {
                Command.run("apt-get", "update", "-qq");
                Command.run("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "-qq", "postgresql");
            } catch (UncheckedIOException | IllegalStateException failure) {
                throw new IllegalStateException("pgbench and pg_test_fsync are needed: please install PostgreSQL's server package", failure);
            }
        }
    }

    private static String find(String program) {
        return installed(program).orElseThrow(() -> new IllegalStateException(program + " is not installed"));
    }

    private static Optional<String> installed(String program) {
        if (!Files.isDirectory(DEBIAN)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin").resolve(program)).filter(Files::isExecutable).map(Path::toString).max(String::compareTo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
