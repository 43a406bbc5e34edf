package in.pujabooking.phonepe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Which orders pay takes, and which it refuses (docs/phonepe.md, pay and payment modes). */
class PayTest {

    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.with(Map.of());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void anOrderIsPendingAndLivesAsLongAsAskedFor() {
        String id = Sandbox.newId();
        Map<String, Object> body = Sandbox.payBody(id);
        body.put("expireAfter", 1200);
        body.put("metaInfo", Map.of("udf1", "पूजा & more", "udf11", "store_12 @x.y"));
        body.put("prefillUserLoginDetails", Map.of("phoneNumber", "+919800000000"));

        Sandbox.Answer paid = sandbox.post("/apis/pg-sandbox/checkout/v2/pay", body);

        assertThat(paid.status()).isEqualTo(200);
        assertThat(paid.json().path("orderId").asString()).matches("OMO\\d{22}W");
        assertThat(paid.json().path("state").asString()).isEqualTo("PENDING");
        assertThat(paid.json().path("redirectUrl").asString()).startsWith(sandbox.base() + "/transact/uat_v3?token=").endsWith("&routingKey=W");
        long createdAt = sandbox.get("/sandbox/orders/" + id).json().path("createdAt").asLong();
        assertThat(paid.json().path("expireAt").asLong()).isEqualTo(createdAt + 1_200_000);
        assertThat(sandbox.status(id).json().path("metaInfo").path("udf1").asString()).isEqualTo("पूजा & more");
    }

    static Stream<Arguments> faulty() {
        String flow = "\"paymentFlow\":{\"type\":\"PG_CHECKOUT\",\"merchantUrls\":{\"redirectUrl\":\"https://s.example/\"}%s}";
        String head = "\"merchantOrderId\":\"%s\",\"amount\":%s,";
        return Stream.of(
                Arguments.of("no id", "{\"amount\":100," + flow.formatted("") + "}"),
                Arguments.of("id with a space", "{" + head.formatted("a b", 100) + flow.formatted("") + "}"),
                Arguments.of("id of 64", "{" + head.formatted("a".repeat(64), 100) + flow.formatted("") + "}"),
                Arguments.of("amount of 99", "{" + head.formatted("A1", 99) + flow.formatted("") + "}"),
                Arguments.of("amount as text", "{" + head.formatted("A1", "\"100\"") + flow.formatted("") + "}"),
                Arguments.of("amount in rupees", "{" + head.formatted("A1", "100.5") + flow.formatted("") + "}"),
                Arguments.of("no flow", "{\"merchantOrderId\":\"A1\",\"amount\":100}"),
                Arguments.of("no redirectUrl", "{" + head.formatted("A1", 100) + "\"paymentFlow\":{\"type\":\"PG_CHECKOUT\"}}"),
                Arguments.of("script as redirectUrl",
                        "{" + head.formatted("A1", 100) + flow.formatted("").replace("https://s.example/", "javascript:alert(1)") + "}"),
                Arguments.of("expireAfter of 299", "{" + head.formatted("A1", 100) + "\"expireAfter\":299," + flow.formatted("") + "}"),
                Arguments.of("expireAfter of 3601", "{" + head.formatted("A1", 100) + "\"expireAfter\":3601," + flow.formatted("") + "}"),
                Arguments.of("unknown metaInfo", "{" + head.formatted("A1", 100) + "\"metaInfo\":{\"udf16\":\"x\"}," + flow.formatted("") + "}"),
                Arguments.of("long udf1",
                        "{" + head.formatted("A1", 100) + "\"metaInfo\":{\"udf1\":\"" + "x".repeat(257) + "\"}," + flow.formatted("") + "}"),
                Arguments.of("strict udf11", "{" + head.formatted("A1", 100) + "\"metaInfo\":{\"udf11\":\"a/b\"}," + flow.formatted("") + "}"),
                Arguments.of("phone", "{" + head.formatted("A1", 100) + "\"prefillUserLoginDetails\":{\"phoneNumber\":\"12\"}," + flow.formatted("") + "}"),
                Arguments.of("both mode lists", "{" + head.formatted("A1", 100) + flow.formatted(
                        ",\"paymentModeConfig\":{\"enabledPaymentModes\":[{\"type\":\"CARD\"}],\"disabledPaymentModes\":[{\"type\":\"UPI_QR\"}]}") + "}"),
                Arguments.of("V2 mode without version", "{" + head.formatted("A1", 100) + flow.formatted(
                        ",\"paymentModeConfig\":{\"enabledPaymentModes\":[{\"type\":\"WALLET\"}]}") + "}"),
                Arguments.of("not JSON", "merchantOrderId=A1"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faulty")
    void whatBreaksALimitIsABadRequest(String what, String body) {
        Sandbox.Answer refused = sandbox.send(sandbox.authorized("/checkout/v2/pay").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));

        assertThat(refused.status()).as(what).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void anotherContentTypeIsAWrongPath() {
        Sandbox.Answer refused = sandbox.send(sandbox.authorized("/checkout/v2/pay").header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(new JsonMapper().writeValueAsString(Sandbox.payBody("A1")))));
        assertThat(refused.json().path("message").asString()).isEqualTo("Api Mapping Not Found");
    }

    @ParameterizedTest
    @CsvSource({"BAD_REQUEST,400,BAD_REQUEST", "ORDER_ALREADY_EXISTS,400,ORDER_ALREADY_EXISTS", "INVALID_TRANSACTION_ID,417,INVALID_TRANSACTION_ID",
            "INVALID_MERCHANT_ORDER_ID,417,INVALID_MERCHANT_ORDER_ID"})
    void aReusedIdIsRefused(String rule, int status, String code) {
        try (Sandbox strict = Sandbox.with(Map.of("sandbox.order.reused", rule))) {
            strict.pay("ONCE");
            Sandbox.Answer again = strict.pay("ONCE");
            assertThat(again.status()).isEqualTo(status);
            assertThat(again.code()).isEqualTo(code);
        }
    }

    @Test
    void anUntouchedOrderMayBePostedAgainWhenSoConfigured() {
        try (Sandbox lenient = Sandbox.with(Map.of("sandbox.order.reused", "SAME_ORDER_WHILE_UNTOUCHED"))) {
            String first = lenient.pay("ONCE").json().path("orderId").asString();
            assertThat(lenient.pay("ONCE").json().path("orderId").asString()).isEqualTo(first);
            lenient.outcome("ONCE", Map.of("outcome", "SUCCESS"));
            assertThat(lenient.pay("ONCE").status()).isEqualTo(400);
        }
    }

    @Test
    void theMobileSdkGetsATokenInsteadOfAnAddress() {
        Sandbox.Answer order = sandbox.post("/checkout/v2/sdk/order", Sandbox.payBody(Sandbox.newId()));
        assertThat(order.json().path("token").asString()).isNotBlank();
        assertThat(order.json().has("redirectUrl")).isFalse();
    }

    @Test
    void ordersMayLive48HoursAsInPhonePesSandbox() {
        try (Sandbox slow = Sandbox.with(Map.of("sandbox.expire-48h", true, "sandbox.public-url", "https://pay.example/"))) {
            Sandbox.Answer paid = slow.pay("LONG");
            assertThat(paid.json().path("expireAt").asLong() - System.currentTimeMillis()).isBetween(172_790_000L, 172_800_000L);
            assertThat(paid.json().path("redirectUrl").asString()).startsWith("https://pay.example/transact/uat_v3?token=");
        }
    }
}
