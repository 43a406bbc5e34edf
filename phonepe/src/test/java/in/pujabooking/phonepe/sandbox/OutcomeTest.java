package in.pujabooking.phonepe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The automation of orders, and the states that an order goes through (docs/phonepe.md, order status). */
class OutcomeTest {

    private static Sandbox sandbox;
    private String id;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.with(Map.of());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void order() {
        id = Sandbox.newId();
        sandbox.pay(id);
    }

    @Test
    void unknownOrdersAndNonsenseAreRefused() {
        assertThat(sandbox.outcome("NOBODY", Map.of("outcome", "SUCCESS")).status()).isEqualTo(404);
        assertThat(sandbox.outcome("NOBODY", Map.of("outcome", "SUCCESS")).json().path("error").asString()).isEqualTo("No order NOBODY");
        assertThat(sandbox.outcome(id, Map.of("outcome", "MAYBE")).status()).isEqualTo(400);
        assertThat(sandbox.outcome(id, Map.of()).json().path("error").asString()).contains("outcome must be");
        assertThat(sandbox.outcome(id, Map.of("outcome", "SUCCESS", "amount", -1)).status()).isEqualTo(400);
        assertThat(sandbox.outcome(id, Map.of("outcome", "FAILURE", "errorCode", "<b>")).status()).isEqualTo(400);
        assertThat(sandbox.status(id).json().path("state").asString()).isEqualTo("PENDING");
    }

    @Test
    void aFinalOrderChangesOnlyByForce() {
        sandbox.outcome(id, Map.of("outcome", "FAILURE"));
        assertThat(sandbox.outcome(id, Map.of("outcome", "SUCCESS")).status()).isEqualTo(409);

        Sandbox.Answer forced = sandbox.outcome(id, Map.of("outcome", "SUCCESS", "force", true));

        assertThat(forced.json().path("state").asString()).isEqualTo("COMPLETED");
        assertThat(forced.json().path("attempts").size()).isEqualTo(2);
    }

    @Test
    void anotherAmountMayBeCapturedThanAskedFor() {
        JsonNode order = sandbox.outcome(id, Map.of("outcome", "SUCCESS", "amount", 100)).json();

        assertThat(order.path("amount").asLong()).isEqualTo(49900);
        assertThat(order.path("capturedAmount").asLong()).isEqualTo(100);
        assertThat(sandbox.status(id).json().path("amount").asLong()).isEqualTo(100);
    }

    @Test
    void aCancelledOrderFailsAtOnce() {
        sandbox.outcome(id, Map.of("outcome", "CANCEL"));
        JsonNode status = sandbox.status(id).json();
        assertThat(status.path("state").asString()).isEqualTo("FAILED");
        assertThat(status.path("errorCode").asString()).isEqualTo("TXN_CANCELLED");
        assertThat(status.path("detailedErrorCode").asString()).isEqualTo("ORDER_CANCELLED_BY_USER");
    }

    @Test
    void aPendingAttemptCompletesLater() {
        sandbox.outcome(id, Map.of("outcome", "PENDING"));
        JsonNode hanging = sandbox.status(id).json();
        assertThat(hanging.path("state").asString()).isEqualTo("PENDING");
        assertThat(hanging.path("paymentDetails").path(0).path("state").asString()).isEqualTo("PENDING");

        sandbox.outcome(id, Map.of("outcome", "SUCCESS"));

        JsonNode done = sandbox.status(id).json();
        assertThat(done.path("paymentDetails").size()).isEqualTo(1);
        assertThat(done.path("paymentDetails").path(0).path("transactionId")).isEqualTo(hanging.path("paymentDetails").path(0).path("transactionId"));
    }

    @Test
    void aFailedAttemptLeavesTheOrderOpenWhereRetriesAreAllowed() {
        sandbox.outcome(id, Map.of("outcome", "FAILURE", "retry", true, "errorCode", "INVALID_MPIN"));
        JsonNode status = sandbox.status(id).json();
        assertThat(status.path("state").asString()).isEqualTo("PENDING");
        assertThat(status.path("paymentDetails").path(0).path("detailedErrorCode").asString()).isEqualTo("ZM");
    }

    @Test
    void aFailedAttemptEndsAnOrderWithoutRetries() {
        String once = Sandbox.newId();
        Map<String, Object> body = Sandbox.payBody(once);
        body.put("disablePaymentRetry", true);
        sandbox.post("/checkout/v2/pay", body);

        sandbox.outcome(once, Map.of("outcome", "FAILURE", "retry", true));

        assertThat(sandbox.status(once).json().path("state").asString()).isEqualTo("FAILED");
    }

    @Test
    void callsAreCounted() {
        sandbox.pay(id);
        sandbox.status(id);

        JsonNode order = sandbox.get("/sandbox/orders/" + id).json();

        assertThat(order.path("payCalls").path("count").asInt()).isEqualTo(2);
        assertThat(order.path("statusCalls").path("count").asInt()).isEqualTo(1);
        assertThat(order.path("statusCalls").path("times").path(0).asLong()).isPositive();
        assertThat(sandbox.get("/sandbox/orders/NOBODY").status()).isEqualTo(404);
    }

    @Test
    void ordersAreListedNewestFirst() {
        JsonNode orders = sandbox.get("/sandbox/orders?limit=1").json().path("orders");
        assertThat(orders.size()).isEqualTo(1);
        assertThat(orders.path(0).path("payPageUrl").asString()).contains("/transact/uat_v3?token=");
        assertThat(sandbox.get("/sandbox/orders?limit=x").status()).isEqualTo(400);
    }
}
