package in.pujabooking.phonepe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Webhooks in SHA mode: what they say, how they are retried, and what automation does to them. */
class WebhookTest {

    private static Receiver shop;
    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        shop = new Receiver();
        sandbox = Sandbox.telling(shop, Map.of());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
        shop.close();
    }

    @Test
    void aPaidOrderIsToldWithTheDigestOfTheCredentials() {
        String id = Sandbox.newId();
        sandbox.pay(id);

        sandbox.outcome(id, Map.of("outcome", "SUCCESS"));

        await().until(() -> shop.of(id).size() == 1);
        Receiver.Got hook = shop.of(id).getFirst();
        assertThat(hook.header("Authorization")).isEqualTo("38a16f6464b966c8f4956727025077ebfc4e314da2fc524ce9d8e36d3be002e7");
        assertThat(hook.json().path("type").asString()).isEqualTo("CHECKOUT_ORDER_COMPLETED");
        assertThat(hook.event()).isEqualTo("checkout.order.completed");
        JsonNode payload = hook.json().path("payload");
        assertThat(payload.path("state").asString()).isEqualTo("COMPLETED");
        assertThat(payload.path("amount").asLong()).isEqualTo(49900);
        assertThat(payload.path("merchantId").asString()).isEqualTo("M22KEWU5BO1I2");
        assertThat(payload.path("paymentDetails").path(0).path("rail").path("type").asString()).isEqualTo("UPI");
    }

    @Test
    void aFailedOrderAndAFailedAttemptAreToldApart() {
        String id = Sandbox.newId();
        sandbox.pay(id);
        sandbox.outcome(id, Map.of("outcome", "FAILURE", "retry", true, "errorCode", "ZM"));
        await().until(() -> shop.of(id).size() == 1);
        sandbox.outcome(id, Map.of("outcome", "FAILURE", "errorCode", "Z9"));
        await().until(() -> shop.of(id).size() == 2);

        assertThat(shop.of(id).get(0).event()).isEqualTo("checkout.transaction.attempt.failed");
        assertThat(shop.of(id).get(1).event()).isEqualTo("checkout.order.failed");
        JsonNode payload = shop.of(id).get(1).json().path("payload");
        assertThat(payload.path("detailedErrorCode").asString()).isEqualTo("Z9");
        assertThat(payload.path("paymentDetails").path(1).path("detailedErrorCode").asString()).isEqualTo("Z9");
    }

    @Test
    void aLostWebhookIsOnRecordButNeverSent() {
        String id = Sandbox.newId();
        sandbox.pay(id);
        sandbox.outcome(id, Map.of("outcome", "SUCCESS", "webhook", "LOSE"));

        JsonNode log = log(id);
        assertThat(log.size()).isEqualTo(1);
        assertThat(log.path(0).path("attempt").asInt(-1)).isZero();
        assertThat(log.path(0).path("error").asString()).isEqualTo("lost on purpose");
        assertThat(shop.of(id)).isEmpty();
    }

    @Test
    void aWebhookMayComeTwice() {
        String id = Sandbox.newId();
        sandbox.pay(id);
        sandbox.outcome(id, Map.of("outcome", "SUCCESS", "webhook", "TWICE"));
        await().until(() -> shop.of(id).size() == 2);
        assertThat(shop.of(id).get(0).body()).isEqualTo(shop.of(id).get(1).body());
    }

    @Test
    void aWebhookMayComeLate() {
        String id = Sandbox.newId();
        sandbox.pay(id);
        sandbox.outcome(id, Map.of("outcome", "SUCCESS", "webhook", "LATE"));
        await().until(() -> log(id).size() == 1);
        long paidAt = sandbox.status(id).json().path("paymentDetails").path(0).path("timestamp").asLong();
        assertThat(log(id).path(0).path("time").asLong() - paidAt).isGreaterThanOrEqualTo(300);

        String slower = Sandbox.newId();
        sandbox.pay(slower);
        sandbox.outcome(slower, Map.of("outcome", "SUCCESS", "webhookDelayMs", 60_000));
        assertThat(log(slower).size()).isZero();
    }

    @Test
    void aRefusedWebhookIsSentAgainUntilTaken() {
        try (Receiver moody = new Receiver(); Sandbox patient = Sandbox.telling(moody, Map.of())) {
            moody.answerNext(500, 401);
            String id = patient.paid();

            await().until(() -> moody.of(id).size() == 3);
            await().until(() -> patient.get("/sandbox/webhooks?merchantOrderId=" + id).json().path("webhooks").size() == 3);

            JsonNode attempts = patient.get("/sandbox/webhooks?merchantOrderId=" + id).json().path("webhooks");
            assertThat(attempts.path(0).path("status").asInt()).isEqualTo(500);
            assertThat(attempts.path(2).path("status").asInt()).isEqualTo(200);
            assertThat(attempts.path(2).path("attempt").asInt()).isEqualTo(3);
            assertThat(attempts.path(2).path("id")).isEqualTo(attempts.path(0).path("id"));
            assertThat(attempts.path(2).path("time").asLong() - attempts.path(1).path("time").asLong()).isGreaterThanOrEqualTo(100);
        }
    }

    @Test
    void anUnreachableShopIsGivenUpAfterTheLastRetry() {
        try (Sandbox alone = Sandbox.with(Map.of(
                "sandbox.webhook.url", "http://localhost:1/", "sandbox.webhook.retries", 1, "sandbox.webhook.retry-interval", "10ms"))) {
            String id = alone.paid();
            await().until(() -> alone.get("/sandbox/webhooks").json().path("webhooks").size() == 2);
            JsonNode last = alone.get("/sandbox/webhooks").json().path("webhooks").path(1);
            assertThat(last.path("merchantOrderId").asString()).isEqualTo(id);
            assertThat(last.has("status")).isFalse();
            assertThat(last.path("error").asString()).isNotBlank();
        }
    }

    @Test
    void hmacModeSignsWhatIsSent() {
        try (Receiver modern = new Receiver(); Sandbox signing = Sandbox.telling(modern, Map.of("sandbox.webhook.mode", "HMAC"))) {
            String id = signing.paid();
            await().until(() -> modern.of(id).size() == 1);
            Receiver.Got hook = modern.of(id).getFirst();
            assertThat(hook.header("X-PHONEPE-CHECKSUM-KEY-ID")).isEqualTo("sim-webhook-1");
            assertThat(hook.header("X-PHONEPE-CHECKSUM-SIGNATURE")).matches("[0-9a-f]{64}");
            assertThat(hook.header("Authorization")).isNull();
        }
    }

    private static JsonNode log(String merchantOrderId) {
        return sandbox.get("/sandbox/webhooks?merchantOrderId=" + merchantOrderId).json().path("webhooks");
    }
}
