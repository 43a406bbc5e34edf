package in.pujabooking.bench.twin.phonepe;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The token that all calls share, fetched anew only when it nears its end or PhonePe refuses it. */
@Component
class OAuth {

    private final RestClient rest;
    private final PhonePeProperties properties;
    private final Clock clock;
    private volatile Token current;

    OAuth(RestClient phonePeRest, PhonePeProperties properties, Clock clock) {
        this.rest = phonePeRest;
        this.properties = properties;
        this.clock = clock;
    }

    /** @throws RestClientException if there is none and PhonePe gives none */
    Token token() {
        Token token = current;
        return token != null && clock.instant().isBefore(token.renewAt()) ? token : renew(token);
    }

    /** A newer token than this one. @throws RestClientException if PhonePe gives none */
    synchronized Token renew(Token stale) {
        if (current == stale) {
            current = fetch();
        }
        return current;
    }

    private Token fetch() {
        Instant asked = clock.instant();
        TokenJson answer = rest.post().uri(URI.create(properties.oauthUrl() + "/v1/oauth/token"))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED).accept(MediaType.APPLICATION_JSON).body(form())
                .retrieve().requiredBody(TokenJson.class);
        if (answer.accessToken() == null || answer.expiresAt() <= answer.issuedAt()) {
            throw new RestClientException("PhonePe's answer holds no token");
        }
        return answer.from(asked);
    }

    private MultiValueMap<String, String> form() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("client_id", properties.clientId());
        form.add("client_secret", properties.clientSecret());
        form.add("client_version", properties.clientVersion());
        form.add("grant_type", "client_credentials");
        return form;
    }
}
