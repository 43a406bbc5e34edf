package in.pujabooking.bench.twin.security;

import java.nio.charset.StandardCharsets;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param secret the storefront's HS256 secret, at least 32 bytes */
@ConfigurationProperties("security.jwt")
record JwtProperties(String secret) {

    private static final int SHORTEST_SECRET_BYTES = 32;

    JwtProperties {
        if (secret == null || secret.getBytes(StandardCharsets.UTF_8).length < SHORTEST_SECRET_BYTES) {
            throw new IllegalArgumentException("security.jwt.secret has to be at least " + SHORTEST_SECRET_BYTES + " bytes long");
        }
    }

    SecretKey key() {
        return new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }
}
