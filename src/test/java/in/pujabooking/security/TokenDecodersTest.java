package in.pujabooking.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import in.pujabooking.command.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class TokenDecodersTest {

    private static final String SECRET = "a-secret-of-more-than-thirty-two-bytes";
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final JwtProperties properties = new JwtProperties(SECRET, null);
    private final JwtDecoder decoder = TokenDecoders.of(properties, clock);

    @Test
    void a_token_of_the_storefront_is_good() throws JOSEException {
        var token = decoder.decode(hs256(SECRET, valid().claim("user_id", 42).claim("token_type", "access").build()));

        assertThat(Claims.user(token)).contains(new UserId(42));
        assertThat(Claims.roles(token)).containsExactly(Role.USER);
    }

    @Test
    void our_own_dev_token_is_good() {
        var token = decoder.decode(new DevTokens(properties, clock).issue(new UserId(7), Set.of(Role.OPS, Role.AUDITOR)));

        assertThat(Claims.user(token)).contains(new UserId(7));
        assertThat(Claims.roles(token)).containsExactlyInAnyOrder(Role.OPS, Role.AUDITOR);
    }

    @Test
    void the_account_may_be_text_or_the_subject() throws JOSEException {
        assertThat(Claims.user(decoder.decode(hs256(SECRET, valid().claim("user_id", "42").build())))).contains(new UserId(42));
        assertThat(Claims.user(decoder.decode(hs256(SECRET, valid().subject("43").build())))).contains(new UserId(43));
    }

    @Test
    void unknown_roles_give_nothing() throws JOSEException {
        var token = decoder.decode(hs256(SECRET, valid().subject("1").claim("roles", List.of("admin", "OPS")).build()));

        assertThat(Claims.roles(token)).containsExactly(Role.OPS);
    }

    @Test
    void an_expired_token_is_refused() throws JOSEException {
        assertRefused(hs256(SECRET, new JWTClaimsSet.Builder().subject("1").expirationTime(Date.from(NOW.minus(Duration.ofMinutes(1)))).build()));
    }

    @Test
    void a_token_for_ever_is_refused() throws JOSEException {
        assertRefused(hs256(SECRET, new JWTClaimsSet.Builder().subject("1").build()));
    }

    @Test
    void a_refresh_token_is_refused() throws JOSEException {
        assertRefused(hs256(SECRET, valid().subject("1").claim("token_type", "refresh").build()));
    }

    @Test
    void a_token_without_an_account_is_refused() throws JOSEException {
        for (Object user : new Object[] {"somebody", 0, -1, 1.5, List.of(1)}) {
            assertRefused(hs256(SECRET, valid().claim("user_id", user).build()));
        }
        assertRefused(hs256(SECRET, valid().build()));
    }

    @Test
    void a_wrong_signature_is_refused() throws JOSEException {
        assertRefused(hs256("another-secret-of-more-than-thirty-two", valid().subject("1").build()));
    }

    @Test
    void a_wrong_algorithm_is_refused() throws JOSEException {
        assertRefused(new PlainJWT(valid().subject("1").build()).serialize());
        assertRefused(signed(JWSAlgorithm.RS256, new RSASSASigner(new RSAKeyGenerator(2048).generate()), valid().subject("1").build()));
        assertRefused(signed(JWSAlgorithm.HS384, new MACSigner(SECRET + SECRET), valid().subject("1").build()));
    }

    @Test
    void a_short_or_absent_secret_is_refused() {
        for (String secret : new String[] {"short", "", null}) {
            assertThatIllegalStateException().isThrownBy(() -> TokenDecoders.of(new JwtProperties(secret, null), clock))
                    .withMessageContaining("security.jwt.secret").withMessageContaining("32 bytes");
        }
    }

    private static JWTClaimsSet.Builder valid() {
        return new JWTClaimsSet.Builder().expirationTime(Date.from(NOW.plus(Duration.ofHours(1))));
    }

    private static String hs256(String secret, JWTClaimsSet claims) throws JOSEException {
        return signed(JWSAlgorithm.HS256, new MACSigner(secret), claims);
    }

    private static String signed(JWSAlgorithm algorithm, JWSSigner signer, JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader(algorithm), claims);
        token.sign(signer);
        return token.serialize();
    }

    private void assertRefused(String token) {
        assertThatExceptionOfType(JwtException.class).isThrownBy(() -> decoder.decode(token));
    }
}
