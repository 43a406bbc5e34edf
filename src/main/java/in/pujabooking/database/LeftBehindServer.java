package in.pujabooking.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The PostgreSQL that outlives an application killed with -9: it is stopped, so that the next start finds its data folder free. */
final class LeftBehindServer {

    private static final int SECONDS_TO_STOP = 20;

    private LeftBehindServer() {
    }

    /** @throws DataFolderInUse if an application that is alive uses the folder */
    static void stopIn(Path dataDir) throws IOException {
        var pidFile = dataDir.resolve("postmaster.pid");
        refuseIfLocked(dataDir.resolve("epg-lock"), dataDir);
        if (Files.exists(pidFile)) {
            serverOf(pidFile).ifPresent(LeftBehindServer::stop);
            Files.deleteIfExists(pidFile);
        }
    }

    /** The lock that the embedded server's library holds as long as its JVM lives. */
    private static void refuseIfLocked(Path lockFile, Path dataDir) throws IOException {
        if (!Files.exists(lockFile)) {
            return;
        }
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.WRITE); var lock = channel.tryLock()) {
            if (lock == null) {
                throw new DataFolderInUse(dataDir);
            }
        }
    }

    private static Optional<ProcessHandle> serverOf(Path pidFile) throws IOException {
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        // a pid may have been given to another program since
        return ProcessHandle.of(pid).filter(process -> process.info().command().orElse("").endsWith("postgres"));
    }

    private static void stop(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (TimeoutException stillThere) {
            server.destroyForcibly();
            server.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Could not wait for the left-behind PostgreSQL to stop", e);
        }
    }

    /** Another application that is alive uses the data folder. */
    static final class DataFolderInUse extends IllegalStateException {

        private DataFolderInUse(Path dataDir) {
            super("The data folder " + dataDir + " is used by another running application; stop it or set embedded-postgres.data-dir");
        }
    }
}
