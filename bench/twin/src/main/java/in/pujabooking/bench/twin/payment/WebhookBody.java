package in.pujabooking.bench.twin.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/** What of a webhook is looked at: which order it is about. Nothing else in it is believed. */
record WebhookBody(@JsonProperty("payload") Payload payload) {

    record Payload(@JsonProperty("merchantOrderId") String merchantOrderId) {
    }

    /** Empty for a webhook about something else. */
    Optional<String> merchantOrderId() {
        return Optional.ofNullable(payload).map(Payload::merchantOrderId).filter(id -> id.matches("[A-Za-z0-9_-]{1,63}"));
    }
}
