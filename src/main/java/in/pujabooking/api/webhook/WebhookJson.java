package in.pujabooking.api.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import in.pujabooking.phonepe.webhook.StoredWebhook;
import java.time.Instant;

/** A kept webhook in a list. {@code next_at}: when it is taken up again, null once nothing is left to be done. */
record WebhookJson(@JsonProperty("id") long id,
                   @JsonProperty("received_at") Instant receivedAt,
                   @JsonProperty("verdict") String verdict,
                   @JsonProperty("event") String event,
                   @JsonProperty("merchant_order_id") String merchantOrderId,
                   @JsonProperty("outcome") String outcome,
                   @JsonProperty("attempts") int attempts,
                   @JsonProperty("next_at") Instant nextAt,
                   @JsonProperty("done_at") Instant doneAt,
                   @JsonProperty("remote_address") String remoteAddress,
                   @JsonProperty("bytes") int bytes) {

    static WebhookJson of(StoredWebhook webhook) {
        var handling = webhook.handling();
        return new WebhookJson(webhook.id(), webhook.receivedAt(), webhook.verdict().name(), webhook.event().orElse(null),
                webhook.merchantOrderId().orElse(null), handling.outcome().map(Enum::name).orElse(null), handling.attempts(),
                handling.nextAt().orElse(null), handling.doneAt().orElse(null), webhook.remoteAddress(), webhook.body().length);
    }
}
