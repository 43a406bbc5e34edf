package in.pujabooking.security;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How tokens are checked: one of the two is needed.
 *
 * @param secret  the storefront's HS256 secret, at least 32 bytes
 * @param jwksUrl the address of the issuer's public keys; if set, the secret does not count for callers
 */
@ConfigurationProperties("security.jwt")
record JwtProperties(String secret, URI jwksUrl) {
}
