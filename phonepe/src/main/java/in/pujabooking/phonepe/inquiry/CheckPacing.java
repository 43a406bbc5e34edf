package in.pujabooking.phonepe.inquiry;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.phonepe.client.Trouble;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * How fast this node asks Order Status. The schedule's checks wait in a queue for their turn. A hint goes past the queue, within a larger budget
 * of its own, or is refused. Status pages have a budget apart, so that they always leave webhooks theirs. When PhonePe falls silent the queue
 * stands still, and the first in it finds out whether PhonePe is back.
 */
@Component
class CheckPacing {

    private static final Logger log = LoggerFactory.getLogger(CheckPacing.class);

    private final FairQueue queue = new FairQueue();
    private final CallBudget schedule;
    private final CallBudget hints;
    private final CallBudget statusPages;
    private final Breaker breaker;
    private final Clock clock;
    private final MeterRegistry meters;

    CheckPacing(InquiryProperties properties, Clock clock, MeterRegistry meters) {
        this.schedule = new CallBudget(properties.callsPerSecond(), Math.max(1, properties.callsPerSecond() / 5));
        this.hints = new CallBudget(properties.hintsPerSecond(), properties.hintsPerSecond());
        int ofStatusPages = Math.max(1, properties.hintsPerSecond() / 2);
        this.statusPages = new CallBudget(ofStatusPages, ofStatusPages);
        this.breaker = new Breaker(properties.longestProbe());
        this.clock = clock;
        this.meters = meters;
        meters.gauge("phonepe.inquiry.paused", breaker, it -> it.isOpen() ? 1 : 0);
    }

    /** @return false if the order's turn did not come in time, or the node is shutting down: then it must not be asked about */
    boolean awaitTurn(MerchantOrderId order, Duration atMost) {
        Instant came = clock.instant();
        boolean turn = queue.pass(() -> take(order), atMost);
        Duration waited = Duration.between(came, clock.instant());
        if (waited.toMillis() > 0) {
            meters.timer("phonepe.inquiry.wait", "turn", turn ? "came" : "given-back").record(waited);
        }
        return turn;
    }

    /** @return zero if the call may be made and was taken from the budget, else how long it is too early */
    private Duration take(MerchantOrderId order) {
        Instant now = clock.instant();
        Instant mayAsk = breaker.scheduleMayAskAt(now);
        if (mayAsk.isAfter(now)) {
            return Duration.between(now, mayAsk);
        }
        if (!schedule.take(now)) {
            return Duration.between(now, schedule.nextAt(now));
        }
        breaker.scheduleAsks(order, now);
        return Duration.ZERO;
    }

    /** @return empty if a hint by this road may lead to a question now; else it must not */
    Optional<StatusCheckResult> refuseHint(Trigger trigger) {
        Instant now = clock.instant();
        if (breaker.hintMayAsk(now) && (trigger == Trigger.STATUS_PAGE ? statusPages : hints).take(now)) {
            return Optional.empty();
        }
        meters.counter("phonepe.hint.refused").increment();
        return Optional.of(new StatusCheckResult.NoAnswer(Trouble.NOT_SENT, Duration.ZERO));
    }

    /** What came of a question decides how the node goes on. */
    void note(MerchantOrderId order, StatusCheckResult result) {
        boolean before = breaker.isOpen();
        switch (result) {
            case StatusCheckResult.NoAnswer(var trouble, var retryAfter) ->
                    breaker.silence(order, retryAfter, trouble == Trouble.RATE_LIMITED, clock.instant());
            case StatusCheckResult.Decided decided -> breaker.answered();
            case StatusCheckResult.StillOpen open -> breaker.answered();
            case StatusCheckResult.UnknownAtPhonePe unknown -> breaker.answered();
            case StatusCheckResult.NotOurs notOurs -> breaker.answered();
        }
        if (breaker.isOpen() != before) {
            log.warn(before ? "PhonePe answers again" : "PhonePe does not answer: the scheduled questions wait");
            meters.counter("phonepe.inquiry.pauses", "change", before ? "end" : "begin").increment();
        }
        queue.lookAgain();
    }

    /** Nobody waits any longer. */
    void close() {
        queue.close();
    }
}
