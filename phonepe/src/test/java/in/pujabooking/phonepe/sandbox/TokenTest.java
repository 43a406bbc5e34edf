package in.pujabooking.phonepe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets a token, and what it opens (docs/phonepe.md, addresses and authorization). */
class TokenTest {

    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.with(Map.of());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({"/apis/pg-sandbox,/apis/pg-sandbox", "/apis/identity-manager,/apis/pg", "'',''"})
    void aTokenOpensTheGatewayInEveryLayout(String oauth, String gateway) {
        Sandbox.Answer token = sandbox.token(oauth, Sandbox.credentials());

        assertThat(token.status()).isEqualTo(200);
        assertThat(token.json().path("token_type").asString()).isEqualTo("O-Bearer");
        assertThat(token.json().path("expires_in").asLong()).isEqualTo(3600);
        assertThat(token.json().path("expires_at").asLong() - token.json().path("issued_at").asLong()).isEqualTo(3600);
        assertThat(token.json().path("issued_at").asLong()).isBetween(1_700_000_000L, 9_999_999_999L);
        assertThat(sandbox.post(gateway + "/checkout/v2/pay", Sandbox.payBody(Sandbox.newId())).status()).isEqualTo(200);
    }

    @Test
    void wrongCredentialsAreABadClient() {
        Map<String, String> fields = Sandbox.credentials();
        fields.put("client_secret", "guess");

        Sandbox.Answer refused = sandbox.token("", fields);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("INVALID_CLIENT");
        assertThat(refused.json().path("errorCode").asString()).isEqualTo("OIM000");
        assertThat(refused.json().path("context").path("error_description").asString()).isEqualTo("Client authentication failure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_id", "client_secret", "client_version", "grant_type"})
    void everyFieldIsRequired(String field) {
        Map<String, String> fields = Sandbox.credentials();
        fields.remove(field);

        Sandbox.Answer refused = sandbox.token("", fields);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("success").asBoolean(true)).isFalse();
        assertThat(refused.json().path("message").asString()).isEqualTo("form field " + field + " must not be blank.");
    }

    @Test
    void jsonIsNotAForm() {
        Sandbox.Answer refused = sandbox.send(sandbox.request("/v1/oauth/token").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("message").asString()).isEqualTo("Api Mapping Not Found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer %s", "o-bearer %s", "O-Bearer  %s", "O-Bearer", "%s", "O-Bearer x%s", "O-Bearer nonsense"})
    void anythingButTheExactHeaderIsUnauthorized(String header) {
        Sandbox.Answer refused = sandbox.send(sandbox.request("/checkout/v2/order/X/status").header("Authorization", header.formatted(sandbox.token())).GET());

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("AUTHORIZATION_FAILED");
    }

    @Test
    void noHeaderIsUnauthorized() {
        assertThat(sandbox.send(sandbox.request("/payments/v2/refund/X/status").GET()).status()).isEqualTo(401);
    }

    @Test
    void invalidatedTokensAreRefusedAndNewOnesTaken() {
        sandbox.token();
        sandbox.delete("/sandbox/tokens");
        assertThat(sandbox.pay(Sandbox.newId()).status()).isEqualTo(401);

        sandbox.forgetToken();
        assertThat(sandbox.pay(Sandbox.newId()).status()).isEqualTo(200);
    }

    @Test
    void tokensExpireAndExpiresInMayBeNull() {
        try (Sandbox brief = Sandbox.with(Map.of("sandbox.token.lifetime", "1s", "sandbox.token.expires-in-null", true))) {
            Sandbox.Answer token = brief.token("", Sandbox.credentials());
            assertThat(token.json().path("expires_in").isNull()).isTrue();
            brief.token();
            await().until(() -> brief.pay(Sandbox.newId()).status() == 401);
        }
    }

    @Test
    void telemetryIsTakenAndUnknownPathsAreNot() {
        assertThat(sandbox.post("/apis/pg-ingestion/client/v1/backend/events/batch", Map.of("events", "none")).status()).isEqualTo(204);
        assertThat(sandbox.get("/apis/pg/checkout/v3/pay").json().path("message").asString()).isEqualTo("Api Mapping Not Found");
        assertThat(sandbox.get("/sandbox/nothing").status()).isEqualTo(404);
    }
}
