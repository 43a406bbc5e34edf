package in.pujabooking.phonepe.support;

import in.pujabooking.phonepe.client.PhonePeClient;
import in.pujabooking.phonepe.client.PhonePeEnv;
import in.pujabooking.phonepe.client.PhonePeProperties;
import in.pujabooking.phonepe.client.Secret;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** Clients with the sandbox's credentials and a short patience. */
public final class Clients {

    private Clients() {
    }

    public static PhonePeProperties properties(String oauthUrl, String gatewayUrl) {
        return new PhonePeProperties(PhonePeEnv.SANDBOX, "M22KEWU5BO1I2", "TEST-M22KEWU5BO1I2_25070", new Secret("sandbox-secret"), "1",
                URI.create(oauthUrl), URI.create(gatewayUrl), Duration.ofSeconds(2), Duration.ofMillis(2500), Duration.ofSeconds(900));
    }

    public static PhonePeClient at(String baseUrl) {
        return at(baseUrl, baseUrl);
    }

    public static PhonePeClient at(String oauthUrl, String gatewayUrl) {
        return PhonePeClient.create(properties(oauthUrl, gatewayUrl), Clock.systemUTC(), new SimpleMeterRegistry());
    }
}
