package in.pujabooking.phonepe.schedule;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A task that failed is logged, counted as {@code phonepe.task.failures} by task, and run again after a back-off, for as long as it takes. */
public final class LoudRetry<T> implements FailureHandler<T> {

    private static final Logger log = LoggerFactory.getLogger(LoudRetry.class);
    private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(2), Duration.ofMinutes(5));

    private final Clock clock;
    private final MeterRegistry meters;

    public LoudRetry(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public void onFailure(ExecutionComplete failure, ExecutionOperations<T> operations) {
        String task = failure.getExecution().getTaskName();
        int earlier = failure.getExecution().consecutiveFailures;
        Duration delay = BACK_OFF.delay(earlier);
        log.error("{} {} failed for the {}. time, next in {} s", task, failure.getExecution().getId(), earlier + 1, delay.toSeconds(),
                failure.getCause().orElse(null));
        meters.counter("phonepe.task.failures", "task", task).increment();
        operations.reschedule(failure, clock.instant().plus(delay));
    }
}
