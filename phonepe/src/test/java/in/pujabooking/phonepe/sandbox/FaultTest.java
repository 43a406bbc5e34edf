package in.pujabooking.phonepe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Every way to misbehave (docs/phonepe.md, faults to expect). */
class FaultTest {

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

    @ParameterizedTest
    @CsvSource({"STATUS_400,400", "STATUS_401,401", "STATUS_403,403", "STATUS_404,404", "STATUS_429,429", "STATUS_500,500", "STATUS_503,503"})
    void aCallMayBeRefusedBeforeAnythingHappens(String kind, int status) {
        String id = Sandbox.newId();
        sandbox.faults(Map.of("call", "PAY", "kind", kind, "times", 1));

        assertThat(sandbox.pay(id).status()).isEqualTo(status);

        assertThat(sandbox.get("/sandbox/orders/" + id).status()).isEqualTo(404);
        assertThat(sandbox.get("/sandbox/orders/" + id).json().path("payCalls").path("count").asInt()).isEqualTo(1);
        assertThat(sandbox.pay(id).status()).isEqualTo(200);
        JsonNode fault = sandbox.get("/sandbox/faults").json().path("faults").path(0);
        assertThat(fault.path("times").asInt(-1)).isZero();
        assertThat(fault.path("hits").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"STATUS_500_AFTER,500", "NONSENSE_200,200", "EMPTY_200,200"})
    void aCallMayBeAnsweredWronglyAfterItWasDone(String kind, int status) {
        String id = Sandbox.newId();
        sandbox.faults(Map.of("call", "PAY", "kind", kind, "merchantOrderId", id));

        Sandbox.Answer answer = sandbox.pay(id);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().has("orderId")).isFalse();
        assertThat(sandbox.status(id).json().path("state").asString()).isEqualTo("PENDING");
        assertThat(sandbox.pay(Sandbox.newId()).json().has("orderId")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"TIMEOUT_BEFORE,404,500", "TIMEOUT_AFTER,200,200"})
    void aCallMayHangBeforeOrAfterItWasDone(String kind, int stored, int status) {
        String id = Sandbox.newId();
        sandbox.faults(Map.of("call", "PAY", "kind", kind, "delayMs", 200));
        long start = System.nanoTime();

        assertThat(sandbox.pay(id).status()).isEqualTo(status);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        assertThat(sandbox.get("/sandbox/orders/" + id).status()).isEqualTo(stored);
    }

    @Test
    void manyHangingCallsLeaveTheSandboxResponsive() throws Exception {
        sandbox.token();
        sandbox.faults(Map.of("call", "STATUS", "kind", "DELAY", "delayMs", 1000));
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> hanging = IntStream.range(0, 300)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> sandbox.status("NOBODY"), callers)).toList();
            await().until(() -> sandbox.get("/sandbox/orders/NOBODY").json().path("statusCalls").path("count").asInt() >= 300);
            assertThat(sandbox.pay(Sandbox.newId()).status()).isEqualTo(200);
            assertThat(hanging).anyMatch(it -> !it.isDone());
            CompletableFuture.allOf(hanging.toArray(CompletableFuture[]::new)).get();
        }
    }

    @Test
    void statusAnswersMayLackOrInventThings() {
        String id = sandbox.paid();
        sandbox.faults(
                Map.of("call", "STATUS", "kind", "NULL_AMOUNTS"), Map.of("call", "STATUS", "kind", "NO_RAIL"),
                Map.of("call", "STATUS", "kind", "UNKNOWN_INSTRUMENT"), Map.of("call", "STATUS", "kind", "UNKNOWN_STATE"),
                Map.of("call", "STATUS", "kind", "WRONG_AMOUNT"));

        JsonNode status = sandbox.status(id).json();

        assertThat(status.path("state").asString()).isEqualTo("ON_HOLD");
        assertThat(status.path("payableAmount").isNull()).isTrue();
        assertThat(status.path("amount").asLong()).isEqualTo(49901);
        JsonNode attempt = status.path("paymentDetails").path(0);
        assertThat(attempt.path("feeAmount").isNull()).isTrue();
        assertThat(attempt.has("rail")).isFalse();
        assertThat(attempt.path("instrument").path("type").asString()).isEqualTo("LOYALTY_POINTS");
    }

    @Test
    void tokensAndRefundsSufferToo() {
        sandbox.faults(Map.of("call", "TOKEN", "kind", "STATUS_500"), Map.of("call", "REFUND_STATUS", "kind", "STATUS_429"),
                Map.of("call", "REFUND", "kind", "STATUS_500_AFTER"));
        assertThat(sandbox.token("", Sandbox.credentials()).status()).isEqualTo(500);
        String order = sandbox.paid();
        assertThat(sandbox.refund("R-" + order.substring(0, 20), order, 100).status()).isEqualTo(500);
        assertThat(sandbox.get("/payments/v2/refund/R-" + order.substring(0, 20) + "/status").status()).isEqualTo(429);
    }

    @Test
    void webhooksMayBeForgedStrippedMisaddressedAndDoubled() {
        String id = Sandbox.newId();
        sandbox.faults(
                Map.of("call", "WEBHOOK", "kind", "WRONG_SIGNATURE", "merchantOrderId", id),
                Map.of("call", "WEBHOOK", "kind", "NO_TYPE", "merchantOrderId", id),
                Map.of("call", "WEBHOOK", "kind", "UNKNOWN_ORDER", "merchantOrderId", id),
                Map.of("call", "WEBHOOK", "kind", "DUPLICATE", "merchantOrderId", id));
        sandbox.pay(id);
        sandbox.outcome(id, Map.of("outcome", "SUCCESS"));

        await().until(() -> shop.of("NOBODYS-ORDER").size() == 2);

        Receiver.Got hook = shop.of("NOBODYS-ORDER").getFirst();
        assertThat(hook.json().has("type")).isFalse();
        assertThat(hook.header("Authorization")).hasSize(64).isNotEqualTo("38a16f6464b966c8f4956727025077ebfc4e314da2fc524ce9d8e36d3be002e7");
    }

    @Test
    void webhooksMayBeLostOrComeInTheWrongOrder() {
        String lost = Sandbox.newId();
        String order = Sandbox.newId();
        sandbox.faults(
                Map.of("call", "WEBHOOK", "kind", "LOSE", "merchantOrderId", lost),
                Map.of("call", "WEBHOOK", "kind", "WRONG_ORDER", "merchantOrderId", order, "times", 1, "delayMs", 60_000));
        sandbox.pay(lost);
        sandbox.pay(order);
        sandbox.outcome(lost, Map.of("outcome", "SUCCESS"));
        sandbox.outcome(order, Map.of("outcome", "FAILURE", "retry", true));
        sandbox.outcome(order, Map.of("outcome", "SUCCESS"));

        await().until(() -> shop.of(order).size() == 2);

        assertThat(shop.of(order).stream().map(Receiver.Got::event)).containsExactly("checkout.order.completed", "checkout.transaction.attempt.failed");
        assertThat(shop.of(lost)).isEmpty();
    }

    @Test
    void theSameSeedRollsTheSameDice() {
        List<Integer> first = tenRolls();
        assertThat(tenRolls()).isEqualTo(first);
        assertThat(first).contains(200, 500);
    }

    @Test
    void nonsenseIsRefusedAndChangesNothing() {
        sandbox.faults(Map.of("call", "PAY", "kind", "STATUS_500"));
        for (String faulty : List.of(
                "{\"faults\":[{\"call\":\"PAY\",\"kind\":\"EXPLODE\"}]}", "{\"faults\":[{\"call\":\"PAY\"}]}",
                "{\"faults\":[{\"call\":\"PAY\",\"kind\":\"LOSE\"}]}", "{\"faults\":[{\"call\":\"PAY\",\"kind\":\"DELAY\",\"probability\":2}]}", "[]")) {
            Sandbox.Answer refused = sandbox.send(sandbox.request("/sandbox/faults").PUT(HttpRequest.BodyPublishers.ofString(faulty)));
            assertThat(refused.status()).as(faulty).isEqualTo(400);
            assertThat(refused.json().path("error").asString()).isNotBlank();
        }
        assertThat(sandbox.get("/sandbox/faults").json().path("faults").size()).isEqualTo(1);
        assertThat(sandbox.delete("/sandbox/faults").json().path("faults").size()).isZero();
    }

    private static List<Integer> tenRolls() {
        sandbox.put("/sandbox/faults", Map.of("seed", 42, "faults", List.of(Map.of("call", "PAY", "kind", "STATUS_500", "probability", 0.5))));
        return IntStream.range(0, 10).mapToObj(i -> sandbox.pay(Sandbox.newId()).status()).toList();
    }
}
