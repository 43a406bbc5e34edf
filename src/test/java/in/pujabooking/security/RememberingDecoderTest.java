package in.pujabooking.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class RememberingDecoderTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static final Duration LIFETIME = Duration.ofSeconds(20);
    private static final Duration SKEW = Duration.ofSeconds(30);

    private Instant now = START;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final AtomicInteger verified = new AtomicInteger();
    private final RememberingDecoder decoder = new RememberingDecoder(this::verify, TokenRules.all(clock), clock);

    private Jwt verify(String token) {
        verified.incrementAndGet();
        if (token.equals("forged")) {
            throw new BadJwtException("Not signed by us");
        }
        return Jwt.withTokenValue(token).header("alg", "HS256").subject("1").issuedAt(START).expiresAt(START.plus(LIFETIME)).build();
    }

    @Test
    void a_signature_is_verified_once() {
        decoder.decode("good");
        assertThat(decoder.decode("good").getSubject()).isEqualTo("1");
        assertThat(verified).hasValue(1);

        decoder.decode("another");
        assertThat(verified).hasValue(2);
    }

    @Test
    void a_token_that_was_verified_is_refused_once_it_has_expired() {
        decoder.decode("good");

        now = START.plus(LIFETIME).plus(SKEW).plusSeconds(1);
        assertThatExceptionOfType(JwtValidationException.class).isThrownBy(() -> decoder.decode("good"));
        assertThat(verified).hasValue(1);
    }

    @Test
    void a_forged_token_is_refused_each_time() {
        for (int times = 0; times < 2; times++) {
            assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoder.decode("forged"));
        }
        assertThat(verified).hasValue(2);
    }
}
