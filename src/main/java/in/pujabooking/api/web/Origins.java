package in.pujabooking.api.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The origins (scheme, host, port) of the storefront: who may call from a browser, and where a devotee may be sent. */
@Component
public class Origins {

    private static final int LONGEST_URL = 500;

    private final Set<String> allowed;

    Origins(FrontendProperties frontend) {
        allowed = Stream.concat(Stream.of(frontend.baseUrl()), frontend.origins().stream())
                .map(url -> originOf(url).orElseThrow(() -> new IllegalArgumentException("Not an http(s) address of a storefront: " + url)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The allowed origins, for CORS. */
    public List<String> allowed() {
        return allowed.stream().sorted().toList();
    }

    /** The same address in ASCII if it leads to the storefront; empty for everything else, such as relative or user@host addresses. */
    public Optional<URI> accept(String url) {
        if (url.length() > LONGEST_URL) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(new URI(url).toASCIIString());
            return originOf(uri).filter(allowed::contains).map(origin -> uri);
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static Optional<String> originOf(URI url) {
        if (url.getScheme() == null || url.getHost() == null || url.getRawUserInfo() != null) {
            return Optional.empty();
        }
        String host = url.getHost().toLowerCase(Locale.ROOT);
        return switch (url.getScheme().toLowerCase(Locale.ROOT)) {
            case "http" -> Optional.of("http://" + host + (url.getPort() == -1 || url.getPort() == 80 ? "" : ":" + url.getPort()));
            case "https" -> Optional.of("https://" + host + (url.getPort() == -1 || url.getPort() == 443 ? "" : ":" + url.getPort()));
            default -> Optional.empty();
        };
    }
}
