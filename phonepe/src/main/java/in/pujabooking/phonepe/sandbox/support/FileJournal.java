package in.pujabooking.phonepe.sandbox.support;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;

/** One JSON document a line, appended in a single write; rewritten without outdated lines when opened. */
final class FileJournal<T> implements Journal<T>, Closeable {

    private final List<T> left;
    private final FileChannel file;
    private final JsonMapper json;
    private final ReentrantLock lock = new ReentrantLock();

    private FileJournal(List<T> left, FileChannel file, JsonMapper json) {
        this.left = left;
        this.file = file;
        this.json = json;
    }

    static <T> FileJournal<T> open(Path path, Class<T> type, Function<T, String> key, Predicate<T> keep, JsonMapper json) {
        try {
            Map<String, T> latest = new LinkedHashMap<>();
            for (String line : wholeLines(path)) {
                T version = json.readValue(line, type);
                latest.put(key.apply(version), version);
            }
            List<T> left = latest.values().stream().filter(keep).toList();
            Path compacted = path.resolveSibling(path.getFileName() + ".new");
            Files.write(compacted, left.stream().map(json::writeValueAsString).toList());
            Files.move(compacted, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new FileJournal<>(left, FileChannel.open(path, StandardOpenOption.APPEND), json);
        } catch (IOException failure) {
            throw new UncheckedIOException("the journal " + path + " cannot be opened: " + failure.getMessage(), failure);
        }
    }

    /** A process killed in the middle of a write leaves a last line without its end: that version was never promised to anyone. */
    private static List<String> wholeLines(Path path) throws IOException {
        if (Files.notExists(path)) {
            return List.of();
        }
        String text = Files.readString(path);
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        return whole.isEmpty() ? List.of() : Arrays.asList(whole.split("\n"));
    }

    @Override
    public List<T> left() {
        return left;
    }

    @Override
    public void append(T version) {
        ByteBuffer line = ByteBuffer.wrap((json.writeValueAsString(version) + "\n").getBytes(StandardCharsets.UTF_8));
        lock.lock();
        try {
            while (line.hasRemaining()) {
                file.write(line);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The sandbox cannot write its journal", failure);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
