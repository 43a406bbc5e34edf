package in.pujabooking.api.web;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OriginsTest {

    private final Origins origins = new Origins(new FrontendProperties(URI.create("https://www.shop.example/"),
            List.of(URI.create("http://localhost:3000"), URI.create("http://127.0.0.1:3000"))));

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:3000", "http://localhost:3000/confirmbooking?a=b#c", "HTTP://LOCALHOST:3000/", "http://127.0.0.1:3000/x",
            "https://www.shop.example/confirm", "https://www.shop.example:443/confirm"})
    void pages_of_the_storefront_are_accepted(String url) {
        assertThat(origins.accept(url)).contains(URI.create(url));
    }

    @Test
    void other_scripts_are_encoded() {
        assertThat(origins.accept("http://localhost:3000/\u0936")).contains(URI.create("http://localhost:3000/%E0%A4%B6"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://localhost:3000/", "http://localhost/", "http://localhost:3001/", "http://localhost:3000.evil.example/",
            "http://localhost:3000@evil.example/", "http://evil@localhost:3000/", "http://evil.example/http://localhost:3000/", "//localhost:3000/",
            "/confirmbooking", "confirmbooking", "javascript:alert(1)", "data:text/html,x", "http://localhost:3000\\@evil.example/", "http:localhost:3000",
            "http://localhost:3000/a b", "http://localhost:3000/\r\nSet-Cookie: x", "http://[::1]:3000/", "http://www.shop.example/", ""})
    void everything_else_is_not(String url) {
        assertThat(origins.accept(url)).isEmpty();
    }

    @Test
    void an_endless_address_is_not_either() {
        assertThat(origins.accept("http://localhost:3000/" + "x".repeat(500))).isEmpty();
    }

    @Test
    void the_storefront_itself_is_always_allowed() {
        assertThat(origins.allowed()).containsExactlyInAnyOrder("http://localhost:3000", "http://127.0.0.1:3000", "https://www.shop.example");
    }

    @Test
    void a_setting_that_is_no_origin_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Origins(new FrontendProperties(URI.create("ftp://shop.example"), List.of())));
    }
}
