package in.pujabooking.phonepe.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Judges, stores, and sets the question going; the caller may answer 2xx as soon as this returns true. */
@Component
class WebhookReceiver {

    private static final Logger log = LoggerFactory.getLogger(WebhookReceiver.class);

    private final WebhookAuthenticator authenticator;
    private final EvidenceStore store;
    private final WebhookWorker worker;
    private final RejectedQuota quota;
    private final Clock clock;
    private final MeterRegistry meters;

    WebhookReceiver(WebhookAuthenticator authenticator, EvidenceStore store, WebhookWorker worker, WebhookProperties properties, Clock clock,
                    MeterRegistry meters) {
        this.authenticator = authenticator;
        this.store = store;
        this.worker = worker;
        this.quota = new RejectedQuota(properties.rejectedPerMinute(), clock);
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * @return false if it did not prove itself
     * @throws RuntimeException if it could not be stored: PhonePe must not be told that it was received
     */
    boolean receive(Optional<String> authorization, Optional<String> signature, String remoteAddress, Map<String, String> headers, byte[] body) {
        Verdict verdict = authenticator.judge(authorization, signature, body);
        meters.counter("phonepe.webhook.received", "verdict", verdict.name()).increment();
        ReceivedWebhook delivery = new ReceivedWebhook(clock.instant(), verdict, remoteAddress, headers, body);
        if (!verdict.authentic()) {
            if (quota.take()) {
                store.store(delivery, Optional.empty());
            }
            return false;
        }
        Evidence evidence = store.store(delivery, Optional.of(worker.firstRetry()));
        worker.process(evidence).whenComplete((done, failure) -> {
            if (failure != null) {
                log.error("The outcome of webhook {} could not be written down; it will be taken up again", evidence.id(), failure);
            }
        });
        return true;
    }
}
