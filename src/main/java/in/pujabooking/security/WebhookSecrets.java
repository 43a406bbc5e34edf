package in.pujabooking.security;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What authenticates PhonePe's webhooks: user name and password (SHA digest), or a secret (HMAC). */
final class WebhookSecrets {

    private static final List<String> DIGEST = List.of("phonepe.webhook.username", "phonepe.webhook.password");
    private static final String HMAC = "phonepe.webhook.hmac-secret";

    private WebhookSecrets() {
    }

    static Stream<String> missing(Predicate<String> absent) {
        return absent.test(HMAC) ? DIGEST.stream().filter(absent) : Stream.empty();
    }
}
