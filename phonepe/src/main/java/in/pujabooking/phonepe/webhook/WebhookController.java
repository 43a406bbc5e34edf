package in.pujabooking.phonepe.webhook;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where PhonePe posts its webhooks. It needs no login: a delivery proves itself. */
@RestController
class WebhookController {

    sealed interface Reply {

        record Received(boolean success, String message) implements Reply {
        }

        record Refused(boolean success, String message, Map<String, List<String>> errors) implements Reply {
        }
    }

    private final WebhookReceiver receiver;
    private final int largestBody;

    WebhookController(WebhookReceiver receiver, WebhookProperties properties) {
        this.receiver = receiver;
        this.largestBody = Math.toIntExact(properties.largestBody().toBytes());
    }

    @PostMapping({"/api/payments/webhook/phonepe", "/api/payments/webhook/phonepe/"})
    ResponseEntity<Reply> receive(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(largestBody + 1);
        if (body.length > largestBody) {
            return refused(HttpStatus.CONTENT_TOO_LARGE, "Webhook body is too large");
        }
        boolean authentic = receiver.receive(WebhookHeaders.authorization(request), WebhookHeaders.signature(request),
                request.getRemoteAddr(), WebhookHeaders.kept(request), body);
        return authentic
                ? ResponseEntity.ok(new Reply.Received(true, "Webhook received"))
                : refused(HttpStatus.UNAUTHORIZED, "Invalid webhook credentials");
    }

    private static ResponseEntity<Reply> refused(HttpStatus status, String message) {
        return ResponseEntity.status(status).body(new Reply.Refused(false, message, Map.of()));
    }
}
