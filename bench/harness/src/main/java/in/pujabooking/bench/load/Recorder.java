package in.pujabooking.bench.load;

import io.gatling.javaapi.core.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what a run saw in memory until it is over. */
final class Recorder {

    private static final String BEGUN = "begun";
    private static final String STEPS = "steps";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final class Counts {
        private final LongAdder done = new LongAdder();
        private final LongAdder failed = new LongAdder();
        private final LongAdder looks = new LongAdder();
    }

    private final Queue<Sample> samples = new ConcurrentLinkedQueue<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final Queue<Spent> spent = new ConcurrentLinkedQueue<>();
    private final Map<String, Counts> counts = new ConcurrentHashMap<>();

    Session begin(Session session) {
        return session.set(BEGUN, System.nanoTime()).set(STEPS, List.of());
    }

    Session step(Session session) {
        List<Long> steps = new ArrayList<>(session.<List<Long>>get(STEPS));
        steps.add(System.nanoTime() - session.getLong(BEGUN));
        return session.set(STEPS, steps);
    }

    void look(Phase phase) {
        of(phase.name()).looks.increment();
    }

    /** One unit of work is over, well or not. */
    Session end(Session session, Phase phase) {
        if (session.isFailed()) {
            of(phase.name()).failed.increment();
        } else {
            of(phase.name()).done.increment();
            samples.add(new Sample(phase.name(), session.getLong(BEGUN), session.get(STEPS)));
        }
        return session;
    }

    /** A devotee who waited has just been told that the cart is booked. */
    void answered(Phase phase, String cart) {
        answers.add(new Answer(phase.name(), cart, ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now())));
    }

    Spent spent(String phase, double seconds, double applicationMs, double databaseMs) {
        Counts seen = of(phase);
        var all = new Spent(phase, seconds, applicationMs, databaseMs, seen.done.sum(), seen.failed.sum(), seen.looks.sum());
        spent.add(all);
        return all;
    }

    private Counts of(String phase) {
        return counts.computeIfAbsent(phase, first -> new Counts());
    }

    void write(Path file) {
        try {
            Files.write(file, JSON.writeValueAsBytes(new Samples(List.copyOf(samples), List.copyOf(answers), List.copyOf(spent))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
