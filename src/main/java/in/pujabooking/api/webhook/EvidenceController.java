package in.pujabooking.api.webhook;

import in.pujabooking.api.list.ListAnswer;
import in.pujabooking.envelope.Envelope;
import in.pujabooking.envelope.Problem;
import in.pujabooking.phonepe.webhook.StoredWebhook;
import in.pujabooking.phonepe.webhook.WebhookArchive;
import in.pujabooking.phonepe.webhook.WebhookDryRun;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/ops/webhooks")
@Tag(name = "Ops")
class EvidenceController {

    private final WebhookList webhooks;
    private final WebhookArchive archive;
    private final WebhookDryRun rehearsal;

    EvidenceController(WebhookList webhooks, WebhookArchive archive, WebhookDryRun rehearsal) {
        this.webhooks = webhooks;
        this.archive = archive;
        this.rehearsal = rehearsal;
    }

    @GetMapping
    @Operation(summary = "PhonePe's webhooks, newest first",
            description = "Filters: verdict, outcome, merchant_order_id, since (UTC). Paging: limit, before (an id)")
    ResponseEntity<Envelope<WebhookPageJson>> list(@RequestParam Map<String, String> query) {
        WebhookFilter filter = WebhookFilters.read(query);
        WebhookPageJson page = WebhookPageJson.of(webhooks.list(filter), filter.limit());
        return ListAnswer.of(Envelope.of(page), "before", page.nextBefore());
    }

    @GetMapping("/{id}")
    @Operation(summary = "A webhook as it came, and what it led to")
    Envelope<WebhookDetailJson> one(@PathVariable String id) {
        return Envelope.of(WebhookDetailJson.of(find(id)));
    }

    @PostMapping("/{id}/dry-run")
    @Operation(summary = "Run a webhook's bytes through today's code, without effect", description = "ask=true asks PhonePe, and tells nobody")
    Envelope<DryRunJson> dryRun(@PathVariable String id, @RequestParam(defaultValue = "false") boolean ask) {
        StoredWebhook webhook = find(id);
        return Envelope.of(DryRunJson.of(webhook, rehearsal.of(webhook, ask)));
    }

    private StoredWebhook find(String id) {
        return (id.matches("[0-9]{1,18}") ? archive.find(Long.parseLong(id)) : Optional.<StoredWebhook>empty())
                .orElseThrow(() -> Problem.notFound("Webhook not found"));
    }
}
