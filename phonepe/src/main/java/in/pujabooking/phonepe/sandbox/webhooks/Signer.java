package in.pujabooking.phonepe.sandbox.webhooks;

import in.pujabooking.phonepe.sandbox.SandboxSettings;
import in.pujabooking.phonepe.sandbox.SandboxSettings.HmacSettings;
import in.pujabooking.phonepe.sandbox.SandboxSettings.WebhookSettings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The headers that authenticate a webhook: a static digest of the credentials, or a signature of the body (docs/phonepe.md, webhooks). */
final class Signer {

    private final WebhookSettings settings;

    Signer(SandboxSettings settings) {
        this.settings = settings.webhook();
    }

    Map<String, String> headers(byte[] body) {
        return switch (settings.mode()) {
            case SHA -> Map.of("Authorization", HexFormat.of().formatHex(sha256(settings.username() + ":" + settings.password())));
            case HMAC -> hmacHeaders(body);
        };
    }

    /** The same headers with values that no receiver should take. */
    Map<String, String> forgedHeaders(byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>(headers(body));
        headers.replaceAll((name, value) -> name.equals(settings.hmac().keyIdHeader()) ? value : (value.startsWith("0") ? "1" : "0") + value.substring(1));
        return headers;
    }

    private Map<String, String> hmacHeaders(byte[] body) {
        HmacSettings hmac = settings.hmac();
        byte[] signature = hmacSha256(hmac.secret(), body);
        String text = switch (hmac.encoding()) {
            case HEX -> HexFormat.of().formatHex(signature);
            case HEX_UPPER -> HexFormat.of().withUpperCase().formatHex(signature);
            case BASE64 -> Base64.getEncoder().encodeToString(signature);
        };
        return Map.of(hmac.keyIdHeader(), hmac.keyId(), hmac.header(), text);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }

    private static byte[] hmacSha256(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", impossible);
        }
    }
}
