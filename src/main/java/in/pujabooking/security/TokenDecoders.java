package in.pujabooking.security;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** Decoders of tokens. Which algorithm is right is ours to say, never the token's. */
final class TokenDecoders {

    private static final int SHORTEST_SECRET_BYTES = 32;
    private static final Duration JWKS_TIMEOUT = Duration.ofSeconds(3);

    private TokenDecoders() {
    }

    static JwtDecoder of(JwtProperties properties, Clock clock) {
        NimbusJwtDecoder decoder = properties.jwksUrl() == null ? symmetric(properties) : published(properties.jwksUrl());
        OAuth2TokenValidator<Jwt> rules = TokenRules.all(clock);
        decoder.setJwtValidator(rules);
        return new RememberingDecoder(decoder, rules, clock);
    }

    /** @throws IllegalStateException if there is no secret, or it is too short */
    static SecretKey key(JwtProperties properties) {
        byte[] secret = Optional.ofNullable(properties.secret()).orElse("").getBytes(StandardCharsets.UTF_8);
        if (secret.length < SHORTEST_SECRET_BYTES) {
            throw new IllegalStateException("security.jwt.secret has to be at least " + SHORTEST_SECRET_BYTES + " bytes long");
        }
        return new SecretKeySpec(secret, "HmacSHA256");
    }

    private static NimbusJwtDecoder symmetric(JwtProperties properties) {
        return NimbusJwtDecoder.withSecretKey(key(properties)).macAlgorithm(MacAlgorithm.HS256).build();
    }

    private static NimbusJwtDecoder published(URI jwksUrl) {
        SimpleClientHttpRequestFactory http = new SimpleClientHttpRequestFactory();
        http.setConnectTimeout(JWKS_TIMEOUT);
        http.setReadTimeout(JWKS_TIMEOUT);
        return NimbusJwtDecoder.withJwkSetUri(jwksUrl.toString())
                .jwsAlgorithms(algorithms -> algorithms.addAll(List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256)))
                .restOperations(new RestTemplate(http))
                .build();
    }
}
