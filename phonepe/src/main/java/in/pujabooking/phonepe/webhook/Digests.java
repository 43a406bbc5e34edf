package in.pujabooking.phonepe.webhook;

import in.pujabooking.phonepe.client.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The two digests that prove a webhook, and the forms in which they are written (docs/phonepe.md, webhooks). */
final class Digests {

    private static final String HMAC = "HmacSHA256";

    private Digests() {
    }

    static byte[] sha(Credentials credentials) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((credentials.username() + ":" + credentials.password().value()).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] hmac(Secret secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), HMAC));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** 64 hex digits of either case. */
    static Optional<byte[]> hex(String text) {
        return text.matches("[0-9a-fA-F]{64}") ? Optional.of(HexFormat.of().parseHex(text)) : Optional.empty();
    }

    /** 32 bytes in base64. */
    static Optional<byte[]> base64(String text) {
        return text.matches("[0-9A-Za-z+/]{43}=") ? Optional.of(Base64.getDecoder().decode(text)) : Optional.empty();
    }
}
