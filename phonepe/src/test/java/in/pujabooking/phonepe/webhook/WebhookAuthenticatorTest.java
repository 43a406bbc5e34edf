package in.pujabooking.phonepe.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.phonepe.client.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Accepts the vectors in docs/phonepe.md, webhooks. */
class WebhookAuthenticatorTest {

    private static final String SHA = "38a16f6464b966c8f4956727025077ebfc4e314da2fc524ce9d8e36d3be002e7";
    private static final String OLD_SHA = "bc842c31a9e54efe320d30d948be61291f3ceee4766e36ab25fa65243cd76e0e";
    private static final String HMAC = "f4c0b7561b351603d64d013097c6118ba8cb51b17d4940b13f95f8d4af244f4e";
    private static final byte[] BODY = "{\"event\":\"checkout.order.completed\",\"payload\":{\"merchantOrderId\":\"ORD-1001\",\"state\":\"COMPLETED\",\"amount\":49900}}"
            .getBytes(StandardCharsets.UTF_8);

    private final WebhookAuthenticator sha = authenticator("webhookPass1", "password", null, null);
    private final WebhookAuthenticator hmac = authenticator(null, null, "sim-hmac-secret", null);
    private final WebhookAuthenticator both = authenticator("webhookPass1", null, "sim-hmac-secret", null);

    @ParameterizedTest
    @ValueSource(strings = {SHA, "38A16F6464B966C8F4956727025077EBFC4E314DA2FC524CE9D8E36D3BE002E7", " " + SHA + " "})
    void theDigestOfUserNameAndPasswordIsAccepted(String authorization) {
        assertThat(sha.judge(Optional.of(authorization), Optional.empty(), BODY)).isEqualTo(Verdict.SHA);
    }

    @Test
    void thePreviousPairIsAcceptedDuringARotation() {
        assertThat(sha.judge(Optional.of(OLD_SHA), Optional.empty(), BODY)).isEqualTo(Verdict.SHA_PREVIOUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SHA256 " + SHA, "38a16f", OLD_SHA + "00", "webhookuser:webhookPass1",
            "48a16f6464b966c8f4956727025077ebfc4e314da2fc524ce9d8e36d3be002e7", "zza16f6464b966c8f4956727025077ebfc4e314da2fc524ce9d8e36d3be002e7"})
    void anythingElseIsRejected(String authorization) {
        assertThat(sha.judge(Optional.of(authorization), Optional.empty(), BODY)).isEqualTo(Verdict.REJECTED);
        assertThat(sha.judge(Optional.empty(), Optional.of(authorization), BODY)).isEqualTo(Verdict.REJECTED);
    }

    @Test
    void theSignatureOfTheBodyIsAcceptedAsHexOrBase64() {
        String base64 = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(HMAC));
        assertThat(hmac.judge(Optional.empty(), Optional.of(HMAC), BODY)).isEqualTo(Verdict.HMAC);
        assertThat(hmac.judge(Optional.empty(), Optional.of(HMAC.toUpperCase()), BODY)).isEqualTo(Verdict.HMAC);
        assertThat(hmac.judge(Optional.empty(), Optional.of(base64), BODY)).isEqualTo(Verdict.HMAC);
    }

    @Test
    void aSignatureOfAnotherBodyIsRejectedEvenWithTheRightDigest() {
        byte[] tampered = new String(BODY, StandardCharsets.UTF_8).replace("49900", "1").getBytes(StandardCharsets.UTF_8);
        assertThat(both.judge(Optional.of(SHA), Optional.of(HMAC), tampered)).isEqualTo(Verdict.REJECTED);
        assertThat(both.judge(Optional.of(SHA), Optional.of(HMAC), BODY)).isEqualTo(Verdict.HMAC);
        assertThat(both.judge(Optional.of(SHA), Optional.empty(), BODY)).isEqualTo(Verdict.SHA);
    }

    @Test
    void thePreviousHmacSecretIsAcceptedDuringARotation() {
        assertThat(authenticator(null, null, "new", "sim-hmac-secret").judge(Optional.empty(), Optional.of(HMAC), BODY)).isEqualTo(Verdict.HMAC_PREVIOUS);
    }

    @Test
    void withoutAnySecretEverythingIsRejected() {
        assertThat(authenticator(null, null, null, null).judge(Optional.of(SHA), Optional.of(HMAC), BODY)).isEqualTo(Verdict.REJECTED);
    }

    @Test
    void noSecretIsShown() {
        assertThat(properties("webhookPass1", "password", "sim-hmac-secret", "older-hmac").toString())
                .doesNotContain("webhookPass1", "password=password", "sim-hmac-secret", "older-hmac");
    }

    private static WebhookAuthenticator authenticator(String password, String previous, String hmac, String previousHmac) {
        return new WebhookAuthenticator(properties(password, previous, hmac, previousHmac));
    }

    private static WebhookProperties properties(String password, String previous, String hmac, String previousHmac) {
        return new WebhookProperties("webhookuser", secret(password), "username", secret(previous), secret(hmac), secret(previousHmac),
                DataSize.ofKilobytes(64), 60, Duration.ofSeconds(5), Duration.ofMinutes(10), Duration.ofMinutes(1));
    }

    private static Secret secret(String value) {
        return value == null ? null : new Secret(value);
    }
}
