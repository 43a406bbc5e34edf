package in.pujabooking.api.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A storefront with only the pages that a test names. */
public final class PagesForTests {

    private PagesForTests() {
    }

    public static Storefront storefront(String baseUrl, String pendingPage) {
        return new Storefront(new FrontendProperties(URI.create(baseUrl), List.of()),
                new PhonePePages(null, null, Optional.ofNullable(pendingPage).map(URI::create).orElse(null)));
    }
}
