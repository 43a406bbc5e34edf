package in.pujabooking.api.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import in.pujabooking.phonepe.webhook.DryRun;
import in.pujabooking.phonepe.webhook.StoredWebhook;
import java.util.List;

/**
 * What today's code would do. {@code had_proved_itself}: what was judged when it came; if false, nothing would be done about it.
 * {@code phonepe} is empty unless PhonePe was to be asked.
 */
record DryRunJson(@JsonProperty("had_proved_itself") boolean hadProvedItself,
                     @JsonProperty("event") String event,
                     @JsonProperty("subject") String subject,
                     @JsonProperty("ids") List<String> ids,
                     @JsonProperty("would_ask") String wouldAsk,
                     @JsonProperty("phonepe") List<HeardJson> phonePe) {

    record HeardJson(@JsonProperty("id") String id, @JsonProperty("said") String said, @JsonProperty("would_tell") String wouldTell) {
    }

    static DryRunJson of(StoredWebhook webhook, DryRun dryRun) {
        return new DryRunJson(webhook.verdict().authentic(), dryRun.event().orElse(null), dryRun.subject().name(), dryRun.ids(),
                dryRun.wouldAsk().orElse(null), dryRun.heard().stream()
                .map(heard -> new HeardJson(heard.id(), heard.phonePeSaid(), heard.wouldTell().orElse(null))).toList());
    }
}
