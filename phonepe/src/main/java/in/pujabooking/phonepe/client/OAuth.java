package in.pujabooking.phonepe.client;

import in.pujabooking.phonepe.json.LenientJson;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;

/**
 * Fetches tokens (docs/phonepe.md, authorization). A token's lifetime is the difference of PhonePe's two moments, which are in seconds. It is
 * counted from our clock, so that a clock that is wrong here does no harm.
 */
final class OAuth {

    private final Http http;
    private final PhonePeProperties properties;
    private final Clock clock;
    private final URI uri;

    OAuth(Http http, PhonePeProperties properties, Clock clock) {
        this.http = http;
        this.properties = properties;
        this.clock = clock;
        this.uri = URI.create(properties.oauthUrl() + "/v1/oauth/token");
    }

    TokenAnswer fetch() {
        Instant asked = clock.instant();
        Reply reply = http.post(uri, headers -> {
            headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
            headers.setAccept(List.of(MediaType.APPLICATION_JSON));
        }, form());
        return switch (reply) {
            case Reply.Silence silence -> new TokenAnswer.Denied(silence.trouble(), "");
            case Reply.Answered answered when answered.ok() -> read(answered.body(), asked);
            case Reply.Answered answered -> new TokenAnswer.Denied(answered.trouble(), answered.error().code());
        };
    }

    private static TokenAnswer read(LenientJson body, Instant asked) {
        String token = body.text("access_token").filter(text -> text.chars().allMatch(c -> c > ' ' && c < 0x7f)).orElse("");
        long issuedAt = body.number("issued_at").orElse(asked.getEpochSecond());
        long lifetime = body.number("expires_at").orElse(0) - issuedAt;
        if (token.isEmpty() || lifetime <= 0) {
            return new TokenAnswer.Denied(Trouble.NONSENSE, "");
        }
        return new TokenAnswer.Granted(new Token(new Secret(token), asked.plusSeconds(lifetime / 2), asked.plusSeconds(lifetime)));
    }

    private byte[] form() {
        return Map.of("client_id", properties.clientId(), "client_secret", properties.clientSecret().value(),
                        "client_version", properties.clientVersion(), "grant_type", "client_credentials").entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")).getBytes(StandardCharsets.UTF_8);
    }
}
