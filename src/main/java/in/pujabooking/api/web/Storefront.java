package in.pujabooking.api.web;

import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The storefront's pages for a devotee who comes back from PhonePe. */
@Component
public class Storefront {

    private final URI success;
    private final URI failed;
    private final Optional<URI> pending;

    Storefront(FrontendProperties frontend, PhonePePages pages) {
        String base = frontend.baseUrl().toString().replaceAll("/+$", "");
        success = Optional.ofNullable(pages.successRedirectUrl()).orElse(URI.create(base + "/confirmbooking/"));
        failed = Optional.ofNullable(pages.failedRedirectUrl()).orElse(URI.create(base + "/failedbooking/"));
        pending = Optional.ofNullable(pages.pendingRedirectUrl());
    }

    /** Where a payment without a redirect address of its own returns to. */
    public URI success() {
        return success;
    }

    public URI failed() {
        return failed;
    }

    /** The page for a payment that is not decided yet, if there is one besides the success page, which polls. */
    public Optional<URI> pending() {
        return pending;
    }
}
