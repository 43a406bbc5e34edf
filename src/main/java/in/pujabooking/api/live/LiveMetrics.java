package in.pujabooking.api.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * {@code live.waiters}, {@code live.carts} and {@code live.follower.lag} as gauges; {@code live.answers} by transport and outcome.
 */
@Component
class LiveMetrics {

    /** How a request waits. */
    enum Transport {
        POLL, STREAM
    }

    /** How the wait of a request ended. */
    enum Outcome {
        /** The status differs from what the client knows; of a stream: nothing is left to wait for. */
        CHANGED,
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

    private record Answer(Transport transport, Outcome outcome) {
    }

    /** Registered at the start: a registry is closed, and takes no new counter, before the waits of a node that stops end. */
    private final Map<Answer, Counter> answers = new HashMap<>();

    LiveMetrics(MeterRegistry meters, Waiters waiters, HistoryFollower follower) {
        for (Transport transport : Transport.values()) {
            for (Outcome outcome : Outcome.values()) {
                answers.put(new Answer(transport, outcome), meters.counter("live.answers", "transport", label(transport), "outcome", label(outcome)));
            }
        }
        Gauge.builder("live.waiters", waiters::size).register(meters);
        Gauge.builder("live.carts", waiters::carts).register(meters);
        Gauge.builder("live.follower.lag", () -> follower.lag().toMillis() / 1_000.0).baseUnit("seconds").register(meters);
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    void ended(Transport transport, Outcome outcome) {
        answers.get(new Answer(transport, outcome)).increment();
    }
}
