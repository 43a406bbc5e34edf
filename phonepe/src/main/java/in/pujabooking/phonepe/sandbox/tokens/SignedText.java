package in.pujabooking.phonepe.sandbox.tokens;

import in.pujabooking.phonepe.sandbox.SandboxSettings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Text that only this sandbox can have written, in characters fit for URLs and headers; the same over restarts. */
public final class SignedText {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;

    SignedText(SandboxSettings settings) {
        this.key = new SecretKeySpec(settings.token().clientSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** @param purpose keeps a text signed for one thing from being used for another */
    public String sign(String purpose, String text) {
        return ENCODER.encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "." + ENCODER.encodeToString(signature(purpose, text));
    }

    /** The text, when it was signed here for that purpose. */
    public Optional<String> read(String purpose, String signed) {
        String[] parts = signed.split("\\.", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
            return MessageDigest.isEqual(signature(purpose, text), Base64.getUrlDecoder().decode(parts[1])) ? Optional.of(text) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] signature(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((purpose + ":" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", impossible);
        }
    }
}
