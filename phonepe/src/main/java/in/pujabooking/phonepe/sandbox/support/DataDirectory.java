package in.pujabooking.phonepe.sandbox.support;

import in.pujabooking.phonepe.sandbox.SandboxSettings;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;

/** The directory {@code sandbox.data-dir}, owned by one sandbox at a time; with an empty setting its journals keep nothing. */
public final class DataDirectory implements AutoCloseable {

    /** Opening the lock file a second time in one process would give up the lock when that second channel closes. */
    private static final Set<Path> OWNED_HERE = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final JsonMapper json;
    private final List<Closeable> open = new ArrayList<>();

    public DataDirectory(SandboxSettings settings, JsonMapper json) {
        this.directory = settings.dataDir().isBlank() ? null : Path.of(settings.dataDir()).toAbsolutePath().normalize();
        this.json = json;
        if (directory != null) {
            lock();
        }
    }

    /**
     * The journal of that name.
     *
     * @param key tells which later line replaces an earlier one
     * @param keep tells what is still of interest after a restart
     */
    public <T> Journal<T> journal(String name, Class<T> type, Function<T, String> key, Predicate<T> keep) {
        if (directory == null) {
            return new Journal.Forgetful<>();
        }
        FileJournal<T> journal = FileJournal.open(directory.resolve(name + ".jsonl"), type, key, keep, json);
        open.add(journal);
        return journal;
    }

    private void lock() {
        try {
            Files.createDirectories(directory);
            if (!OWNED_HERE.add(directory)) {
                throw new DirectoryInUse(directory);
            }
            open.add(() -> OWNED_HERE.remove(directory));
            FileChannel channel = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            open.add(channel);
            if (channel.tryLock() == null) {
                close();
                throw new DirectoryInUse(directory);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the data directory " + directory + " cannot be used: " + failure.getMessage(), failure);
        }
    }

    @Override
    public void close() throws IOException {
        for (Closeable it : open.reversed()) {
            it.close();
        }
    }
}
