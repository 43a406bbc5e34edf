package in.pujabooking.bench.twin.web;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param baseUrl the storefront's address: whose pages may call the API, and the only place that a devotee is sent to */
@ConfigurationProperties("frontend")
public record Storefront(URI baseUrl) {

    /** The page that this address means: the confirmation page without an address, empty if it is none of the storefront's. */
    public Optional<String> page(String url) {
        if (url == null || url.isBlank()) {
            return Optional.of(baseUrl.resolve("/confirmbooking/").toString());
        }
        try {
            return Optional.of(URI.create(url)).filter(this::isOurs).map(URI::toString);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private boolean isOurs(URI page) {
        return Objects.equals(baseUrl.getScheme(), page.getScheme()) && Objects.equals(baseUrl.getAuthority(), page.getAuthority());
    }
}
