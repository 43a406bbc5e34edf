package in.pujabooking.bench.twin.phonepe;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Judges whether a webhook is PhonePe's: its Authorization header has to be the SHA-256 of {@code username:password} in hex. */
@Component
public class WebhookAuthenticator {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-fA-F]{64}");

    private final byte[] expected;

    WebhookAuthenticator(PhonePeProperties properties) {
        this.expected = sha256(properties.webhook().username() + ":" + properties.webhook().password());
    }

    /** Takes the same time for every well-formed digest. @param authorization null without such a header */
    public boolean isPhonePe(String authorization) {
        return authorization != null && DIGEST.matcher(authorization.strip()).matches()
                && MessageDigest.isEqual(expected, HexFormat.of().parseHex(authorization.strip()));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
