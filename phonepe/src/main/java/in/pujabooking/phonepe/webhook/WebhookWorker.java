package in.pujabooking.phonepe.webhook;

import in.pujabooking.phonepe.schedule.BackOff;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Acts on stored webhooks and writes down what came of it. A row that nobody finished with comes up again, after a restart as well. */
@Component
class WebhookWorker {

    private static final Logger log = LoggerFactory.getLogger(WebhookWorker.class);

    private final SubjectInquiry inquiry;
    private final EvidenceStore store;
    private final BackOff backOff;
    private final Clock clock;
    private final MeterRegistry meters;

    WebhookWorker(SubjectInquiry inquiry, EvidenceStore store, WebhookProperties properties, Clock clock, MeterRegistry meters) {
        this.inquiry = inquiry;
        this.store = store;
        this.backOff = new BackOff(properties.retryFirst(), properties.retryLongest());
        this.clock = clock;
        this.meters = meters;
    }

    /** When a webhook of now is taken up by the sweep, should this node not get to it. */
    Instant firstRetry() {
        return clock.instant().plus(backOff.first());
    }

    /** @return done when the outcome is written down; fails if it could not be, and then the row comes up again */
    CompletableFuture<Void> process(Evidence evidence) {
        return ask(evidence).exceptionally(failure -> {
            log.error("Webhook {} could not be acted upon", evidence.id(), failure);
            return Outcome.FAILED;
        }).thenAccept(outcome -> write(evidence, outcome));
    }

    private CompletableFuture<Outcome> ask(Evidence evidence) {
        try {
            return inquiry.ask(WebhookBody.read(evidence.body()).subject());
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    private void write(Evidence evidence, Outcome outcome) {
        meters.counter("phonepe.webhook.outcome", "outcome", outcome.name()).increment();
        if (outcome.triedAgainAfter(evidence.attempts())) {
            store.postpone(evidence, outcome.name(), clock.instant().plus(backOff.delay(evidence.attempts())));
        } else {
            store.finish(evidence, outcome.name(), clock.instant());
            log.info("Webhook {}: {}", evidence.id(), outcome);
        }
    }
}
