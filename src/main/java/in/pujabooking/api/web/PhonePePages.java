package in.pujabooking.api.web;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The storefront's pages after a payment, by the seed's environment names; each may be null.
 *
 * @param successRedirectUrl seed's PHONEPE_SUCCESS_REDIRECT_URL; else {@code confirmbooking/} of the storefront
 * @param failedRedirectUrl  seed's PHONEPE_FAILED_REDIRECT_URL; else {@code failedbooking/} of the storefront
 * @param pendingRedirectUrl for a payment that is not decided yet; else the success page, which polls
 */
@ConfigurationProperties("phonepe")
record PhonePePages(URI successRedirectUrl, URI failedRedirectUrl, URI pendingRedirectUrl) {
}
