package in.pujabooking.phonepe.client;

import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

/**
 * How to reach PhonePe, and as whom.
 *
 * @param clientVersion  1 in UAT, the issued number in production (docs/phonepe.md, authorization)
 * @param oauthUrl       base of the OAuth call; that of {@code env} unless set
 * @param gatewayUrl     base of all other calls; that of {@code env} unless set
 * @param connectTimeout until a connection stands
 * @param readTimeout    from a request to the end of its answer
 * @param expireAfter    how long a devotee may pay; PhonePe allows 300 to 3600 seconds
 */
@ConfigurationProperties("phonepe")
public record PhonePeProperties(
        @DefaultValue("SANDBOX") PhonePeEnv env,
        String merchantId,
        String clientId,
        Secret clientSecret,
        @DefaultValue("1") String clientVersion,
        URI oauthUrl,
        URI gatewayUrl,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("8s") Duration readTimeout,
        @DefaultValue("900") @DurationUnit(ChronoUnit.SECONDS) Duration expireAfter) {

    public PhonePeProperties {
        oauthUrl = oauthUrl == null ? env.oauthUrl() : oauthUrl;
        gatewayUrl = gatewayUrl == null ? env.gatewayUrl() : gatewayUrl;
        if (clientId == null || clientId.isBlank() || clientSecret == null || clientSecret.value().isBlank()) {
            throw new IllegalArgumentException("phonepe.client-id and phonepe.client-secret are needed to speak to PhonePe " + env);
        }
        if (expireAfter.compareTo(Duration.ofSeconds(300)) < 0 || expireAfter.compareTo(Duration.ofSeconds(3600)) > 0) {
            throw new IllegalArgumentException("phonepe.expire-after must be between 300 and 3600 seconds");
        }
    }
}
