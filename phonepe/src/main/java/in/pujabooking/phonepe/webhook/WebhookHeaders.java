package in.pujabooking.phonepe.webhook;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The headers of a webhook: those that prove it, and those worth keeping. */
final class WebhookHeaders {

    private static final List<String> SIGNATURE = List.of("x-phonepe-checksum-signature", "phonepe-checksum-signature");
    private static final List<String> KEPT = List.of("content-type", "content-length", "user-agent", "date", "x-request-id", "x-forwarded-for",
            "x-phonepe-checksum-key-id", "x-phonepe-checksum-signature", "phonepe-checksum-signature");

    private WebhookHeaders() {
    }

    static Optional<String> authorization(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("authorization"));
    }

    /** Under its usual name, or the one that some integrations read (docs/phonepe.md, webhooks). */
    static Optional<String> signature(HttpServletRequest request) {
        return SIGNATURE.stream().map(request::getHeader).filter(Objects::nonNull).findFirst();
    }

    static Map<String, String> kept(HttpServletRequest request) {
        Map<String, String> headers = new TreeMap<>();
        KEPT.forEach(name ->
                Optional.ofNullable(request.getHeader(name)).ifPresent(value -> headers.put(name, value)));
        return headers;
    }
}
