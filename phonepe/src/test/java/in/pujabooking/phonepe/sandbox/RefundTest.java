package in.pujabooking.phonepe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Refunds, and the webhooks about them (docs/phonepe.md, refunds and webhooks). */
class RefundTest {

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

    @AfterEach
    void noFaults() {
        sandbox.delete("/sandbox/faults");
    }

    @Test
    void aRefundIsAcceptedThenConfirmedThenCompleted() {
        String order = sandbox.paid();
        String id = Sandbox.newId();

        Sandbox.Answer accepted = sandbox.refund(id, order, 20000);

        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.json().path("refundId").asString()).matches("OMR\\d{22}W");
        assertThat(accepted.json().path("state").asString()).isEqualTo("PENDING");
        await().until(() -> events(order).contains("pg.refund.completed"));
        assertThat(events(order)).contains("pg.refund.accepted");
        JsonNode hook = shop.of(order).stream().filter(it -> it.event().equals("pg.refund.completed")).findFirst().orElseThrow().json().path("payload");
        assertThat(hook.path("merchantRefundId").asString()).isEqualTo(id);
        assertThat(hook.path("originalMerchantOrderId").asString()).isEqualTo(order);
        assertThat(hook.has("merchantOrderId")).isFalse();
        JsonNode status = sandbox.get("/payments/v2/refund/" + id + "/status").json();
        assertThat(status.path("state").asString()).isEqualTo("COMPLETED");
        assertThat(status.path("amount").asLong()).isEqualTo(20000);
        assertThat(status.path("paymentDetails").path(0).path("transactionId")).isEqualTo(accepted.json().path("refundId"));
    }

    @Test
    void whatCannotBeRefundedIsRefused() {
        String unpaid = Sandbox.newId();
        sandbox.pay(unpaid);
        String order = sandbox.paid();
        String first = Sandbox.newId();
        sandbox.post("/sandbox/refunds/" + first + "/outcome", Map.of("outcome", "PENDING"));
        sandbox.refund(first, order, 40000);

        assertRefused(sandbox.refund(Sandbox.newId(), "NOBODY", 100), 400, "INVALID_MERCHANT_ORDER_ID");
        assertRefused(sandbox.refund(Sandbox.newId(), unpaid, 100), 400, "BAD_REQUEST");
        assertRefused(sandbox.refund(Sandbox.newId(), order, 99), 400, "BAD_REQUEST");
        assertRefused(sandbox.refund("with space", order, 100), 400, "BAD_REQUEST");
        assertRefused(sandbox.refund(first, order, 100), 400, "REFUND_ID_DUPLICATED");
        assertRefused(sandbox.refund(Sandbox.newId(), order, 100), 400, "BAD_REQUEST");
        sandbox.post("/sandbox/refunds/" + first + "/outcome", Map.of("outcome", "SUCCESS"));
        await().until(() -> state(first).equals("COMPLETED"));
        assertRefused(sandbox.refund(Sandbox.newId(), order, 9901), 400, "REFUND_AMOUNT_EXCEEDS_ORIGINAL");
        assertThat(sandbox.refund(Sandbox.newId(), order, 9900).status()).isEqualTo(200);
        assertRefused(sandbox.get("/payments/v2/refund/NONE/status"), 404, "REFUND_NOT_FOUND");
    }

    @Test
    void aRefundFailsWhenToldAndTheMoneyCanBeRefundedAgain() {
        String order = sandbox.paid();
        String id = Sandbox.newId();
        assertThat(sandbox.post("/sandbox/refunds/next/outcome", Map.of("outcome", "FAILURE")).status()).isEqualTo(202);

        sandbox.refund(id, order, 49900);

        await().until(() -> state(id).equals("FAILED"));
        JsonNode status = sandbox.get("/payments/v2/refund/" + id + "/status").json();
        assertThat(status.path("errorCode").asString()).isEqualTo("REFUND_BREACHED");
        assertThat(status.path("detailedErrorCode").asString()).isEqualTo("BF_034");
        await().until(() -> events(order).contains("pg.refund.failed"));
        assertThat(sandbox.post("/sandbox/refunds/" + id + "/outcome", Map.of("outcome", "SUCCESS")).status()).isEqualTo(409);
        assertThat(sandbox.post("/sandbox/refunds/" + id + "/outcome", Map.of()).status()).isEqualTo(400);
        assertThat(sandbox.refund(Sandbox.newId(), order, 49900).status()).isEqualTo(200);
    }

    @Test
    void aFaultMakesComingRefundsFailAndHidesTheirId() {
        sandbox.faults(
                Map.of("call", "REFUND", "kind", "REFUND_FAILS", "times", 1, "errorCode", "REFUND_NOT_ALLOWED"),
                Map.of("call", "WEBHOOK", "kind", "NO_REFUND_ID"));
        String order = sandbox.paid();
        String id = Sandbox.newId();
        String refundId = sandbox.refund(id, order, 100).json().path("refundId").asString();

        await().until(() -> events(order).contains("pg.refund.failed"));

        JsonNode hook = shop.of(order).stream().filter(it -> it.event().equals("pg.refund.failed")).findFirst().orElseThrow().json().path("payload");
        assertThat(hook.has("merchantRefundId")).isFalse();
        assertThat(hook.path("refundId").asString()).isEqualTo(refundId);
        assertThat(hook.path("errorCode").asString()).isEqualTo("REFUND_NOT_ALLOWED");
    }

    private static void assertRefused(Sandbox.Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    private static String state(String refundId) {
        return sandbox.get("/payments/v2/refund/" + refundId + "/status").json().path("state").asString();
    }

    private static List<String> events(String order) {
        return shop.of(order).stream().map(Receiver.Got::event).toList();
    }
}
