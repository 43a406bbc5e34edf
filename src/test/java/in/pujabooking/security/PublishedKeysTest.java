package in.pujabooking.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PublishedKeysTest {

    private RSAKey key;
    private HttpServer issuer;
    private JwtDecoder decoder;

    @BeforeEach
    void publish() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        byte[] published = new JWKSet(key.toPublicJWK()).toString().getBytes(UTF_8);
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/jwks", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, published.length);
            exchange.getResponseBody().write(published);
            exchange.close();
        });
        issuer.start();
        URI jwks = URI.create("http://localhost:" + issuer.getAddress().getPort() + "/jwks");
        decoder = TokenDecoders.of(new JwtProperties(null, jwks), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        issuer.stop(0);
    }

    @Test
    void a_token_signed_by_the_issuer_is_good() throws JOSEException {
        assertThat(decoder.decode(token(JWSAlgorithm.RS256, new RSASSASigner(key))).getSubject()).isEqualTo("1");
    }

    @Test
    void the_public_key_is_no_secret_to_sign_with() throws JOSEException {
        String forged = token(JWSAlgorithm.HS256, new MACSigner(key.toPublicJWK().toJSONString()));

        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoder.decode(forged));
    }

    @Test
    void keys_out_of_reach_are_not_a_bad_token() throws JOSEException {
        String good = token(JWSAlgorithm.RS256, new RSASSASigner(key));
        issuer.stop(0);

        assertThatExceptionOfType(JwtException.class).isThrownBy(() -> decoder.decode(good)).isNotInstanceOf(BadJwtException.class);
    }

    private static String token(JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID("one").build(),
                new JWTClaimsSet.Builder().subject("1").expirationTime(Date.from(Instant.now().plus(Duration.ofHours(1)))).build());
        token.sign(signer);
        return token.serialize();
    }
}
