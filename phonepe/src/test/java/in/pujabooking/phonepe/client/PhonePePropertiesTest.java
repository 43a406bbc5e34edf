package in.pujabooking.phonepe.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PhonePePropertiesTest {

    @Test
    void theSandboxIsTheDefault() {
        PhonePeProperties properties = bind(Map.of());
        assertThat(properties.env()).isEqualTo(PhonePeEnv.SANDBOX);
        assertThat(properties.oauthUrl()).isEqualTo(URI.create("http://localhost:8001/apis/pg-sandbox"));
        assertThat(properties.connectTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(properties.readTimeout()).isEqualTo(Duration.ofSeconds(8));
        assertThat(properties.expireAfter()).isEqualTo(Duration.ofSeconds(900));
    }

    @Test
    void productionHasAnOAuthHostPathOfItsOwn() {
        PhonePeProperties properties = bind(Map.of("phonepe.env", "PRODUCTION"));
        assertThat(properties.oauthUrl()).isEqualTo(URI.create("https://api.phonepe.com/apis/identity-manager"));
        assertThat(properties.gatewayUrl()).isEqualTo(URI.create("https://api.phonepe.com/apis/pg"));
    }

    @Test
    void anAddressCanBeSet() {
        assertThat(bind(Map.of("phonepe.gateway-url", "http://localhost:1/x")).gatewayUrl()).isEqualTo(URI.create("http://localhost:1/x"));
    }

    @Test
    void theSecretIsNotShown() {
        assertThat(bind(Map.of())).hasToString(bind(Map.of()).toString()).asString().doesNotContain("s3cret");
    }

    @Test
    void aTimeToPayThatPhonePeWouldRefuseIsRefusedAtStart() {
        assertThatThrownBy(() -> bind(Map.of("phonepe.expire-after", "299"))).hasRootCauseMessage("phonepe.expire-after must be between 300 and 3600 seconds");
    }

    private static PhonePeProperties bind(Map<String, String> set) {
        Map<String, String> all = new HashMap<>(Map.of("phonepe.client-id", "id", "phonepe.client-secret", "s3cret"));
        all.putAll(set);
        return new Binder(new MapConfigurationPropertySource(all)).bind("phonepe", PhonePeProperties.class).get();
    }
}
