package in.pujabooking.bench.twin.payment;

import in.pujabooking.bench.twin.phonepe.PhonePe;
import in.pujabooking.bench.twin.phonepe.WebhookAuthenticator;
import in.pujabooking.bench.twin.web.Envelope;
import in.pujabooking.bench.twin.web.Failure;
import in.pujabooking.bench.twin.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where PhonePe posts its webhooks. PhonePe is asked before the transaction begins, so no lock or connection waits for its answer. */
@RestController
class WebhookController {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookController.class);

    private final WebhookAuthenticator authenticator;
    private final PhonePe phonePe;
    private final Settlement settlement;
    private final JsonMapper json;

    WebhookController(WebhookAuthenticator authenticator, PhonePe phonePe, Settlement settlement, JsonMapper json) {
        this.authenticator = authenticator;
        this.phonePe = phonePe;
        this.settlement = settlement;
        this.json = json;
    }

    /** The body comes as bytes, because it is not read before its sender has proved to be PhonePe. */
    @PostMapping("/api/payments/webhook/phonepe")
    ResponseEntity<Object> receive(@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) String authorization,
                                   @RequestBody byte[] body) {
        if (!authenticator.isPhonePe(authorization)) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).body(new Failure("Invalid webhook credentials"));
        }
        read(body).merchantOrderId().ifPresent(this::ask);
        return ResponseEntity.ok(Envelope.of("Webhook received", null));
    }

    private void ask(String order) {
        phonePe.orderStatus(order).flatMap(said -> settlement.settle(order, said))
                .ifPresent(booking -> LOG.info("Order {} is paid, booking {}", order, booking));
    }

    private WebhookBody read(byte[] body) {
        try {
            return json.readValue(body, WebhookBody.class);
        } catch (JacksonException noWebhook) {
            throw Problem.refused("The body is not valid JSON for this request");
        }
    }
}
