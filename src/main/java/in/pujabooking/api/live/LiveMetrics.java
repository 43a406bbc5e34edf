package in.pujabooking.api.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * {@code live.waiters}, {@code live.carts} and {@code live.follower.lag} as gauges; {@code live.answers} by the way of waiting and how it ended.
 */
@Component
class LiveMetrics {

    /** How a request waits. */
    enum Way {
        POLL, STREAM
    }

    /** How the wait of a request ended. */
    enum End {
        /** The status differs from what the client knows; of a stream: nothing is left to wait for. */
        TOLD,
        /** Its time was over. */
        TIME_OVER,
        /** The node stops. */
        STOPPED,
        /** The status could not be read, or is not the user's to see. */
        FAILED,
        /** Too many wait already. */
        REFUSED,
        /** The client of a stream has gone away. */
        CLIENT_GONE
    }

    private record Answer(Way way, End end) {
    }

    /** Registered at the start: a registry is closed, and takes no new counter, before the waits of a node that stops end. */
    private final Map<Answer, Counter> answers = new HashMap<>();

    LiveMetrics(MeterRegistry meters, Waiters waiters, HistoryFollower follower) {
        for (Way way : Way.values()) {
            for (End end : End.values()) {
                answers.put(new Answer(way, end), meters.counter("live.answers", "way", label(way), "end", label(end)));
            }
        }
        Gauge.builder("live.waiters", waiters::size).register(meters);
        Gauge.builder("live.carts", waiters::carts).register(meters);
        Gauge.builder("live.follower.lag", () -> follower.lag().toMillis() / 1_000.0).baseUnit("seconds").register(meters);
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    void ended(Way way, End end) {
        answers.get(new Answer(way, end)).increment();
    }
}
