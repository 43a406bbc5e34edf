package in.pujabooking.api.web;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The storefront's addresses (docs/api.md, callers).
 *
 * @param baseUrl FRONTEND_BASE_URL; its origin is always allowed
 * @param origins further origins whose pages may call the API and be returned to
 */
@ConfigurationProperties("frontend")
record FrontendProperties(@DefaultValue("http://localhost:3000") URI baseUrl,
                          @DefaultValue({"http://localhost:3000", "http://127.0.0.1:3000"}) List<URI> origins) {
}
