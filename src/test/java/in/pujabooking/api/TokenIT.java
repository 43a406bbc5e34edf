package in.pujabooking.api;

import in.pujabooking.api.support.Http;
import in.pujabooking.api.support.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TokenIT extends ApiIT {

    @Test
    void without_a_token_nothing_is_served() {
        for (String path : new String[] {"/api/cart/carts/", "/api/payments/list/", "/api/booking/bookings/", "/api/ops/parked/", "/api/x/"}) {
            assertUnauthorized(anonymous.get(path), "Authentication credentials were not provided.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "a.b.c", "eyJhbGciOiJub25lIn0.eyJ1c2VyX2lkIjoxLCJleHAiOjQxMDI0NDQ4MDB9."})
    void a_bad_token_is_refused(String token) {
        assertUnauthorized(anonymous.with(token).get("/api/cart/carts/"), "The token is not valid or has expired.");
    }

    @Test
    void ops_and_audit_need_their_roles() {
        assertThat(devotee.http().get("/api/ops/parked/").status()).isEqualTo(403);
        assertThat(devotee.http().get("/api/ops/parked/").message()).isEqualTo("You do not have permission to perform this action.");
        assertThat(devotee.http().get("/api/audit/anything/").status()).isEqualTo(403);
        assertThat(devotee.http().post("/api/payments/refund/X/", "{}").status()).isEqualTo(403);
        assertThat(Http.as(port, 7, "\"ops\"").get("/api/ops/parked/").json().path("data").isArray()).isTrue();
        assertThat(Http.as(port, 7, "\"auditor\"").get("/api/audit/anything/").status()).isEqualTo(404);
    }

    @Test
    void what_is_public_needs_none() {
        assertThat(anonymous.get("/api/puja/services/").status()).isEqualTo(200);
        assertThat(anonymous.get("/actuator/health").status()).isEqualTo(200);
        assertThat(anonymous.get("/api/payments/redirect/").status()).isEqualTo(302);
    }

    @Test
    void a_dev_token_needs_a_user() {
        assertThat(anonymous.post("/api/dev/token/", "{}").errors("user_id")).isEqualTo("[\"This field is required.\"]");
        assertThat(anonymous.post("/api/dev/token/", "{\"user_id\": 0}").status()).isEqualTo(400);
        assertThat(anonymous.post("/api/dev/token/", "{\"user_id\": 1, \"roles\": [\"god\"]}").status()).isEqualTo(400);
    }

    private static void assertUnauthorized(Reply reply, String message) {
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(reply.json().path("success").asBoolean(true)).isFalse();
        assertThat(reply.message()).isEqualTo(message);
    }
}
