package in.pujabooking.api.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
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

    private final MeterRegistry meters;

    LiveMetrics(MeterRegistry meters, Waiters waiters, HistoryFollower follower) {
        this.meters = meters;
        Gauge.builder("live.waiters", waiters::size).register(meters);
        Gauge.builder("live.carts", waiters::carts).register(meters);
        Gauge.builder("live.follower.lag", () -> follower.lag().toMillis() / 1_000.0).baseUnit("seconds").register(meters);
    }

    void ended(Way way, End end) {
        meters.counter("live.answers", "way", way.name().toLowerCase(Locale.ROOT), "end", end.name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
