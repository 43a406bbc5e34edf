package in.pujabooking.api.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** Newest first; {@code next_before} is the {@code before} of the next page, null on the last one. */
record WebhookPageJson(@JsonProperty("webhooks") List<WebhookJson> webhooks, @JsonProperty("next_before") Long nextBefore) {

    static WebhookPageJson of(List<WebhookJson> page, int limit) {
        return new WebhookPageJson(page, page.size() < limit ? null : page.getLast().id());
    }
}
