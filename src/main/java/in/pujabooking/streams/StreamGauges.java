package in.pujabooking.streams;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** {@code stream.unhandled.events} and {@code stream.unhandled.age}, by stream, from the database. */
@Component
class StreamGauges {

    private final Streams streams;
    private final MeterRegistry meters;

    StreamGauges(Streams streams, MeterRegistry meters) {
        this.streams = streams;
        this.meters = meters;
    }

    @EventListener(ApplicationReadyEvent.class)
    void register() {
        for (StreamLag lag : streams.lags()) {
            Gauge.builder("stream.unhandled.events", () -> streams.lag(lag.stream()).events()).tag("stream", lag.stream()).register(meters);
            Gauge.builder("stream.unhandled.age", () -> streams.lag(lag.stream()).age().toMillis() / 1_000.0).baseUnit("seconds")
                    .tag("stream", lag.stream()).register(meters);
        }
    }
}
