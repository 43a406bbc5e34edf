package in.pujabooking.phonepe.client;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Times every call as {@code phonepe.call}, by call and result; logs ids and results, never a body. */
final class CallMeter {

    private static final Logger log = LoggerFactory.getLogger(CallMeter.class);

    private final MeterRegistry meters;

    CallMeter(MeterRegistry meters) {
        this.meters = meters;
    }

    <T extends Labelled> T measure(String call, String id, Supplier<T> work) {
        Timer.Sample sample = Timer.start(meters);
        String label = "error";
        try {
            T result = work.get();
            label = result.label().toLowerCase(Locale.ROOT);
            return result;
        } finally {
            sample.stop(meters.timer("phonepe.call", "call", call, "result", label));
            log.debug("PhonePe {} {}: {}", call, id, label);
        }
    }
}
