package in.pujabooking.api;

import in.pujabooking.api.support.Devotee;
import in.pujabooking.api.support.Reply;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BadRequestIT extends ApiIT {

    private static final String ONE_MEGABYTE = "{\"promo_code\": \"" + "x".repeat(1 << 20) + "\"}";

    @Test
    void a_body_of_one_megabyte_is_413() {
        assertFailure(devotee.http().post("/api/cart/carts/", ONE_MEGABYTE), 413);
    }

    @Test
    void a_body_of_one_megabyte_without_a_length_is_413() {
        byte[] body = ONE_MEGABYTE.getBytes(StandardCharsets.UTF_8);

        assertFailure(devotee.http().send(devotee.http().request("/api/cart/carts/").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))), 413);
    }

    @Test
    void another_content_type_is_415() {
        assertFailure(devotee.http().post("/api/cart/carts/", "text/plain", Devotee.pujaCart()), 415);
        assertFailure(devotee.http().post("/api/cart/carts/", "application/x-www-form-urlencoded", "service_type=PUJA"), 415);
    }

    @Test
    void malformed_json_is_400() {
        for (String body : new String[] {"", "{", "null", "[]", "\"text\"", "{\"service_type\": }", Devotee.pujaCart() + "}"}) {
            assertFailure(devotee.http().post("/api/cart/carts/", body), 400);
        }
    }

    @Test
    void an_unknown_path_is_404() {
        assertFailure(devotee.http().get("/api/nothing/here/"), 404);
        assertFailure(devotee.http().get("/nothing"), 404);
    }

    @Test
    void a_wrong_method_is_405() {
        assertFailure(devotee.http().delete("/api/cart/carts/"), 405);
        assertFailure(devotee.http().put("/api/payments/cart/", "{}"), 405);
    }

    @Test
    void another_accepted_type_is_406() {
        assertFailure(devotee.http().send(devotee.http().request("/api/cart/carts/").header("Accept", "text/csv").GET()), 406);
    }

    private static void assertFailure(Reply reply, int status) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).startsWith("application/json");
        assertThat(reply.json().path("success").asBoolean(true)).isFalse();
        assertThat(reply.message()).isNotBlank();
        assertThat(reply.body()).doesNotContain("Exception", "\tat ");
    }
}
