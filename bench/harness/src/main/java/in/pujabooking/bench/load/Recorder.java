package in.pujabooking.bench.load;

import io.gatling.javaapi.core.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** Keeps the times of a run in memory until it is over. */
final class Recorder {

    private static final String BEGUN = "begun";
    private static final String STEPS = "steps";

    private final Queue<Sample> samples = new ConcurrentLinkedQueue<>();
    private final LongAdder failures = new LongAdder();

    Session begin(Session session) {
        return session.set(BEGUN, System.nanoTime()).set(STEPS, List.of());
    }

    Session step(Session session) {
        List<Long> steps = new ArrayList<>(session.<List<Long>>get(STEPS));
        steps.add(System.nanoTime() - session.getLong(BEGUN));
        return session.set(STEPS, steps);
    }

    /** @param phase null if it is not to be counted */
    Session end(Session session, String phase) {
        if (session.isFailed()) {
            failures.increment();
        } else if (phase != null) {
            samples.add(new Sample(phase, session.getLong(BEGUN), session.get(STEPS)));
        }
        return session;
    }

    void write(Path file) {
        try {
            Files.write(file, samples.stream().map(Sample::line).toList());
            Files.writeString(Path.of(file + ".failures"), failures.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
