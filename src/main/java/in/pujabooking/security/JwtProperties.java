package in.pujabooking.security;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How tokens are checked. With neither of the two, a secret that everybody knows is used, which only the sandbox allows.
 *
 * @param secret  the storefront's HS256 secret, at least 32 bytes
 * @param jwksUrl the address of the issuer's public keys; if set, the secret is not used
 */
@ConfigurationProperties("security.jwt")
record JwtProperties(String secret, URI jwksUrl) {

    private static final String KNOWN_TO_EVERYBODY = "for-the-local-sandbox-only-and-known-to-everybody";

    @Override
    public String secret() {
        return secret == null || secret.isBlank() ? KNOWN_TO_EVERYBODY : secret;
    }
}
