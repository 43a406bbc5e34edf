package in.pujabooking.phonepe.inquiry;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * How long it takes until the truth about a payment is known here, by the road on which it came. Each order is counted once, by the node
 * that takes it off the agenda; where two roads meet within one question, as the schedule's.
 */
@Component
class TimeToKnowMeter {

    private static final Duration SHORTEST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final String UNKNOWN_ROAD = "unknown";

    private final MeterRegistry meters;

    TimeToKnowMeter(MeterRegistry meters) {
        this.meters = meters;
    }

    /** {@code phonepe.truth}: from the beginning of the payment until PhonePe's final word, or the end without one, was recorded. */
    void decided(Inquiry inquiry, String road, Instant at) {
        String name = road == null ? UNKNOWN_ROAD : road.toLowerCase(Locale.ROOT);
        timer("phonepe.truth", name).record(Duration.between(inquiry.initiatedAt(), at));
        DistributionSummary.builder("phonepe.truth.calls").description("Questions of the schedule per order").tag("road", name)
                .publishPercentileHistogram().maximumExpectedValue(64.0).register(meters).record(inquiry.calls());
    }

    /** {@code phonepe.truth.capture}: from the capture at PhonePe, by PhonePe's clock, until it was recorded here. */
    void captured(Instant capturedAt, String road, Instant at) {
        Duration late = Duration.between(capturedAt, at);
        timer("phonepe.truth.capture", road == null ? UNKNOWN_ROAD : road.toLowerCase(Locale.ROOT)).record(late.isNegative() ? Duration.ZERO : late);
    }

    private Timer timer(String name, String road) {
        return Timer.builder(name).tag("road", road).publishPercentileHistogram()
                .minimumExpectedValue(SHORTEST).maximumExpectedValue(LONGEST).register(meters);
    }
}
