package in.pujabooking.reconciliation;

import java.time.Duration;
import java.time.Instant;

/**
 * How the truth about one paid order came to light.
 *
 * @param captured by the sandbox's clock, which is this machine's
 * @param road     as the event's meta data name it
 * @param calls    to Order Status, as the sandbox counted them
 */
record Truth(String order, Instant initiated, Instant captured, Instant known, String road, int calls) {

    Duration took() {
        return Duration.between(captured, known);
    }

    Duration ideal() {
        return PublishedSchedule.wait(Duration.between(initiated, captured));
    }

    int idealCalls() {
        return PublishedSchedule.calls(Duration.between(initiated, captured));
    }

    /** Questions that the schedule has room for until the money was known. */
    int mostCalls() {
        return PublishedSchedule.calls(Duration.between(initiated, known));
    }
}
