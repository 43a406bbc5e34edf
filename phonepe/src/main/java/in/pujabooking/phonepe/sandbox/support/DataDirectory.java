package in.pujabooking.phonepe.sandbox.support;

import in.pujabooking.phonepe.sandbox.SandboxSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;

/** The directory {@code sandbox.data-dir}, owned by one sandbox at a time; with an empty setting its journals keep nothing. */
public final class DataDirectory implements AutoCloseable {

  private final Path directory;
  private final JsonMapper json;
  private final List<AutoCloseable> open = new ArrayList<>();

  public DataDirectory(SandboxSettings settings, JsonMapper json) {
    this.directory = settings.dataDir().isBlank() ? null : Path.of(settings.dataDir()).toAbsolutePath();
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
      FileChannel channel = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      open.add(channel);
      if (channel.tryLock() == null) {
        throw inUse(null);
      }
    } catch (OverlappingFileLockException mine) {
      throw inUse(mine);
    } catch (IOException failure) {
      throw new UncheckedIOException("the data directory " + directory + " cannot be used: " + failure.getMessage(), failure);
    }
  }

  private IllegalStateException inUse(Exception cause) {
    IllegalStateException taken =
        new IllegalStateException("another sandbox uses the data directory " + directory + "; stop it or set sandbox.data-dir.");
    if (cause != null) {
      taken.addSuppressed(cause);
    }
    return taken;
  }

  @Override
  public void close() throws Exception {
    for (AutoCloseable it : open.reversed()) {
      it.close();
    }
  }
}
