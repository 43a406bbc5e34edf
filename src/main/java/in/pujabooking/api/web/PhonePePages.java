package in.pujabooking.api.web;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The storefront's pages after a payment (docs/api.md, return from phonepe); each may be null.
 *
 * @param successRedirectUrl PHONEPE_SUCCESS_REDIRECT_URL; else {@code confirmbooking/} of the storefront
 * @param failedRedirectUrl  PHONEPE_FAILED_REDIRECT_URL; else {@code failedbooking/} of the storefront
 * @param pendingRedirectUrl PHONEPE_PENDING_REDIRECT_URL, for a payment that is not decided yet; else the success page, which polls
 */
@ConfigurationProperties("phonepe")
record PhonePePages(URI successRedirectUrl, URI failedRedirectUrl, URI pendingRedirectUrl) {
}
