package in.pujabooking.phonepe.webhook;

import in.pujabooking.phonepe.client.Secret;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How a webhook proves itself. Both ways may be configured at once, and of both an older secret stays valid for as long as it is set.
 *
 * @param username         with {@code password}: the SHA way (docs/phonepe.md, webhooks); not in use unless both are set
 * @param hmacSecret       the HMAC way (docs/phonepe.md, webhooks); not in use unless set
 * @param largestBody      a longer body is refused with 413
 * @param rejectedPerMinute how many unauthenticated deliveries are kept as evidence per minute and node; all are counted
 * @param retryFirst       until a webhook that could not be acted upon is taken up again; doubles each time
 * @param retryLongest     the longest such time
 * @param sweepEvery       how often webhooks are taken up whose time has come, where nothing has noticed it before
 */
@ConfigurationProperties("phonepe.webhook")
record WebhookProperties(
        String username,
        Secret password,
        String previousUsername,
        Secret previousPassword,
        Secret hmacSecret,
        Secret previousHmacSecret,
        @DefaultValue("64KB") DataSize largestBody,
        @DefaultValue("60") int rejectedPerMinute,
        @DefaultValue("5s") Duration retryFirst,
        @DefaultValue("10m") Duration retryLongest,
        @DefaultValue("1m") Duration sweepEvery) {

    Optional<Credentials> current() {
        return credentials(username, password);
    }

    Optional<Credentials> previous() {
        return credentials(previousUsername, previousPassword);
    }

    Optional<Secret> hmac() {
        return set(hmacSecret);
    }

    Optional<Secret> previousHmac() {
        return set(previousHmacSecret);
    }

    boolean nothingConfigured() {
        return Stream.of(current(), previous(), hmac(), previousHmac()).noneMatch(Optional::isPresent);
    }

    private static Optional<Credentials> credentials(String username, Secret password) {
        return set(password).filter(some -> username != null && !username.isBlank()).map(some -> new Credentials(username, some));
    }

    private static Optional<Secret> set(Secret secret) {
        return Optional.ofNullable(secret).filter(some -> !some.value().isBlank());
    }
}
