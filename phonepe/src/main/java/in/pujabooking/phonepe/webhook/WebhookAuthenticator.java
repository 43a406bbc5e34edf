package in.pujabooking.phonepe.webhook;

import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Judges a delivery in constant time. Where HMAC is configured and a signature came along, the signature alone decides, because it vouches
 * for the body; otherwise the digest of user name and password does. Without any secret configured everything is rejected.
 */
@Component
class WebhookAuthenticator {

    private static final Logger log = LoggerFactory.getLogger(WebhookAuthenticator.class);

    private final WebhookProperties properties;

    WebhookAuthenticator(WebhookProperties properties) {
        this.properties = properties;
        if (properties.nothingConfigured()) {
            log.warn("No secret is configured for PhonePe's webhooks: all of them will be rejected");
        }
    }

    /** @param authorization the header's value, and {@code signature} that of the signature header; either may be missing */
    Verdict judge(Optional<String> authorization, Optional<String> signature, byte[] body) {
        boolean hmac = properties.hmac().isPresent() || properties.previousHmac().isPresent();
        if (hmac && signature.isPresent()) {
            Optional<byte[]> given = signature.map(String::strip).flatMap(text -> Digests.hex(text).or(() -> Digests.base64(text)));
            return verdict(given, properties.hmac(), properties.previousHmac(), secret -> Digests.hmac(secret, body), Verdict.HMAC, Verdict.HMAC_PREVIOUS);
        }
        Optional<byte[]> given = authorization.map(String::strip).flatMap(Digests::hex);
        return verdict(given, properties.current(), properties.previous(), Digests::sha, Verdict.SHA, Verdict.SHA_PREVIOUS);
    }

    private static <S> Verdict verdict(Optional<byte[]> given, Optional<S> current, Optional<S> previous, Function<S, byte[]> digest,
                                       Verdict ifCurrent, Verdict ifPrevious) {
        boolean isCurrent = same(given, current.map(digest));
        boolean isPrevious = same(given, previous.map(digest));
        return isCurrent ? ifCurrent : isPrevious ? ifPrevious : Verdict.REJECTED;
    }

    private static boolean same(Optional<byte[]> given, Optional<byte[]> expected) {
        return expected.isPresent() && given.isPresent() && MessageDigest.isEqual(expected.get(), given.get());
    }
}
