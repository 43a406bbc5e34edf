package in.pujabooking.bench.twin.phonepe;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How to reach PhonePe, and as whom.
 *
 * @param oauthUrl       base of the OAuth call
 * @param gatewayUrl     base of all other calls
 * @param connectTimeout until a connection stands
 * @param readTimeout    from a request to the end of its answer
 * @param expireAfter    how long a devotee may pay; PhonePe allows 300 to 3600 seconds
 * @param webhook        what proves that a webhook is PhonePe's
 */
@ConfigurationProperties("phonepe")
record PhonePeProperties(String clientId, String clientSecret, String clientVersion, URI oauthUrl, URI gatewayUrl, Duration connectTimeout,
                         Duration readTimeout, Duration expireAfter, Webhook webhook) {

    record Webhook(String username, String password) {
    }
}
