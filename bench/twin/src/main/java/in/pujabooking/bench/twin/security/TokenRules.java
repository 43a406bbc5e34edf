package in.pujabooking.bench.twin.security;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/** What a well-signed token must also be: not expired (and not for ever), for access, and of an account. */
final class TokenRules {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    private TokenRules() {
    }

    static OAuth2TokenValidator<Jwt> all(Clock clock) {
        JwtTimestampValidator notExpired = new JwtTimestampValidator(CLOCK_SKEW);
        notExpired.setAllowEmptyExpiryClaim(false);
        notExpired.setClock(clock);
        return new DelegatingOAuth2TokenValidator<>(List.of(notExpired,
                rule("The token is not an access token", Claims::isForAccess),
                rule("The token names no account", token -> Claims.caller(token).isPresent())));
    }

    private static OAuth2TokenValidator<Jwt> rule(String broken, Predicate<Jwt> kept) {
        return token -> kept.test(token) ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, broken, null));
    }
}
