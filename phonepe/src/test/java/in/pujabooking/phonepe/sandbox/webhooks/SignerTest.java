package in.pujabooking.phonepe.sandbox.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.phonepe.sandbox.SandboxSettings;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The signatures equal the vectors in docs/phonepe.md, webhooks. */
class SignerTest {

    private static final byte[] BODY =
            "{\"event\":\"checkout.order.completed\",\"payload\":{\"merchantOrderId\":\"ORD-1001\",\"state\":\"COMPLETED\",\"amount\":49900}}"
                    .getBytes(StandardCharsets.UTF_8);

    @Test
    void shaModeSendsTheBareDigestOfTheCredentials() {
        assertThat(signer(Map.of("sandbox.webhook.username", "username", "sandbox.webhook.password", "password")).headers(BODY))
                .isEqualTo(Map.of("Authorization", "bc842c31a9e54efe320d30d948be61291f3ceee4766e36ab25fa65243cd76e0e"));
        assertThat(signer(Map.of()).headers(BODY))
                .isEqualTo(Map.of("Authorization", "38a16f6464b966c8f4956727025077ebfc4e314da2fc524ce9d8e36d3be002e7"));
    }

    @Test
    void hmacModeSignsTheBody() {
        assertThat(signer(Map.of("sandbox.webhook.mode", "HMAC", "sandbox.webhook.hmac.key-id", "hook-7")).headers(BODY)).isEqualTo(Map.of(
                "X-PHONEPE-CHECKSUM-KEY-ID", "hook-7",
                "X-PHONEPE-CHECKSUM-SIGNATURE", "f4c0b7561b351603d64d013097c6118ba8cb51b17d4940b13f95f8d4af244f4e"));
    }

    @Test
    void hmacEncodingAndHeaderAreSettings() {
        assertThat(signer(Map.of("sandbox.webhook.mode", "HMAC", "sandbox.webhook.hmac.encoding", "BASE64", "sandbox.webhook.hmac.header",
                "phonepe-checksum-signature")).headers(BODY)).containsEntry("phonepe-checksum-signature", "9MC3Vhs1FgPWTQEwl8YRi6jLUbF9SUCxP5X41K8kT04=");
        assertThat(signer(Map.of("sandbox.webhook.mode", "HMAC", "sandbox.webhook.hmac.encoding", "HEX_UPPER")).headers(BODY))
                .containsEntry("X-PHONEPE-CHECKSUM-SIGNATURE", "F4C0B7561B351603D64D013097C6118BA8CB51B17D4940B13F95F8D4AF244F4E");
    }

    @Test
    void aForgedSignatureDiffersFromTheTrueOne() {
        Signer signer = signer(Map.of());
        assertThat(signer.forgedHeaders(BODY)).containsOnlyKeys("Authorization").isNotEqualTo(signer.headers(BODY));
    }

    private static Signer signer(Map<String, String> properties) {
        return new Signer(new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("sandbox", SandboxSettings.class));
    }
}
