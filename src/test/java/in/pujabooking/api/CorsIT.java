package in.pujabooking.api;

import in.pujabooking.api.support.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CorsIT extends ApiIT {

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:3000", "http://127.0.0.1:3000"})
    void the_storefront_may_call(String origin) {
        Reply preflight = preflight(origin);

        assertThat(preflight.status()).isEqualTo(200);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo(origin);
    }

    @Test
    void nobody_else_may() {
        assertThat(preflight("http://evil.example").status()).isEqualTo(403);
    }

    @Test
    void a_refusal_can_be_read_by_the_storefront() {
        Reply refused = anonymous.send(anonymous.request("/api/cart/carts/").header("Origin", "http://localhost:3000").GET());

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo("http://localhost:3000");
    }

    private Reply preflight(String origin) {
        return anonymous.send(anonymous.request("/api/payments/cart/").method("OPTIONS", BodyPublishers.noBody()).header("Origin", origin)
                .header("Access-Control-Request-Method", "POST").header("Access-Control-Request-Headers", "authorization,content-type"));
    }
}
