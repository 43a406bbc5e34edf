package in.pujabooking.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.api.support.Http;
import in.pujabooking.api.support.Reply;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Refunds that fail, hang, run into each other, or of which PhonePe tells in one way only. */
class RefundIT extends ApiIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    MeterRegistry meters;
    Http ops;

    @BeforeEach
    void ops() {
        ops = Http.as(port, 7, "\"ops\"");
    }

    @AfterEach
    void noFaults() {
        sandbox.noFaults();
    }

    @Test
    void a_failed_refund_is_seen_and_alerted_and_tried_again_under_a_new_id_once() {
        String order = paidOrder();
        double alerts = alerts();
        fault("REFUND", "REFUND_FAILS", order);
        String failed = refund(order, "{\"amount\": 100, \"reason\": \"Samagri was missing\"}");
        awaitStatus(failed, "FAILED");
        assertThat(look(failed).path("error_code").asString()).isNotEmpty();
        await().until(() -> alerts() > alerts);

        String again = id(retry(failed));
        assertThat(again).isNotEqualTo(failed);
        awaitStatus(again, "COMPLETED");
        assertThat(look(again).path("amount").asLong()).isEqualTo(10_000);

        assertThat(id(retry(failed))).as("asked for twice").isEqualTo(again);
        assertThat(retry(again).status()).isEqualTo(409);
        Reply rest = ops.post("/api/payments/refund/" + order + "/", "{\"reason\": \"all the rest\"}");
        assertThat(rest.json().path("data").path("amount").asLong()).as("the failed one took nothing").isEqualTo(89_900);
    }

    @Test
    void of_two_refunds_at_once_one_is_refused() throws Exception {
        String order = paidOrder();
        fault("REFUND", "REFUND_STUCK", order);
        Callable<Reply> request = () -> ops.post("/api/payments/refund/" + order + "/", "{\"amount\": 10, \"reason\": \"twice\"}");
        try (var desks = Executors.newFixedThreadPool(2)) {
            List<Reply> replies = desks.invokeAll(List.of(request, request)).stream().map(Future::resultNow).toList();
            assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    void a_refund_that_hangs_blocks_the_next_until_phonepe_decides_and_the_webhook_leads_to_its_end() {
        String order = paidOrder();
        fault("REFUND", "REFUND_STUCK", order);
        String stuck = refund(order, "{\"amount\": 10, \"reason\": \"x\"}");
        awaitStatus(stuck, "ACCEPTED");
        assertThat(ops.post("/api/payments/refund/" + order + "/", "{\"reason\": \"x\"}").status()).isEqualTo(409);

        sandbox.refundOutcome(stuck, "SUCCESS");

        awaitStatus(stuck, "COMPLETED");
        assertThat(refund(order, "{\"reason\": \"the rest\"}")).isNotEqualTo(stuck);
    }

    @Test
    void without_any_webhook_refund_status_leads_to_the_end() {
        String order = paidOrder();
        sandbox.faults("{\"faults\": [{\"call\": \"WEBHOOK\", \"kind\": \"LOSE\", \"merchantOrderId\": \"%s\"}]}".formatted(order));
        String refund = refund(order, "{\"reason\": \"x\"}");
        awaitStatus(refund, "COMPLETED");
        assertThat(webhooksOf(order, "pg.refund.completed")).isZero();
    }

    @Test
    void the_webhook_of_a_failed_refund_that_does_not_name_it_finds_it() {
        String order = paidOrder();
        sandbox.faults("""
                {"faults": [{"call": "REFUND", "kind": "REFUND_FAILS", "merchantOrderId": "%1$s", "times": 1},
                            {"call": "WEBHOOK", "kind": "NO_REFUND_ID", "merchantOrderId": "%1$s"}]}""".formatted(order));
        String refund = refund(order, "{\"reason\": \"x\"}");
        awaitStatus(refund, "FAILED");
        await().atMost(PATIENCE).until(() -> webhooksOf(order, "pg.refund.failed") == 1);
        assertThat(ops.get("/api/ops/webhooks/?merchant_order_id=" + order).json().at("/data/webhooks").valueStream()
                .filter(webhook -> webhook.path("event").asString().startsWith("pg.refund"))
                .map(webhook -> webhook.path("outcome").asString(""))).isNotEmpty().doesNotContain("NOT_OURS", "NOTHING_TO_ASK");
    }

    @Test
    void the_automatic_refund_that_fails_is_tried_again_by_itself_under_a_new_id() {
        String cart = devotee.cart();
        String late = order(devotee.pay(cart));
        sandbox.outcome(late, "CANCEL", "SEND");
        await().atMost(PATIENCE).until(() -> status(cart).path("payment_status").asString().equals("CANCELLED"));
        sandbox.outcome(order(devotee.pay(cart)), "SUCCESS", "SEND");
        await().atMost(PATIENCE).until(() -> status(cart).path("booking_created").asBoolean(false));
        fault("REFUND", "REFUND_FAILS", late);

        sandbox.outcome(late, Map.of("outcome", "SUCCESS", "force", true, "webhook", "SEND"));

        await().atMost(PATIENCE).until(() -> devotee.http().get("/api/payments/status/" + late + "/").json().at("/data/status").asString(), "REFUNDED"::equals);
    }

    private void fault(String call, String kind, String order) {
        sandbox.faults("{\"faults\": [{\"call\": \"%s\", \"kind\": \"%s\", \"merchantOrderId\": \"%s\", \"times\": 1}]}".formatted(call, kind, order));
    }

    private String refund(String order, String request) {
        Reply reply = ops.post("/api/payments/refund/" + order + "/", request);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return id(reply);
    }

    private Reply retry(String refund) {
        return ops.post("/api/payments/refund/" + refund + "/retry/", "{\"reason\": \"PhonePe has balance again\"}");
    }

    private void awaitStatus(String refund, String status) {
        await().atMost(PATIENCE).until(() -> look(refund).path("status").asString(), status::equals);
    }

    private JsonNode look(String refund) {
        return ops.get("/api/payments/refund/status/" + refund + "/").json().path("data");
    }

    private long webhooksOf(String order, String event) {
        return ops.get("/api/ops/webhooks/?merchant_order_id=" + order).json().at("/data/webhooks").valueStream()
                .filter(webhook -> event.equals(webhook.path("event").asString())).count();
    }

    private double alerts() {
        return meters.counter("phonepe.refund.failed").count();
    }

    private String paidOrder() {
        String cart = devotee.cart();
        String order = order(devotee.pay(cart));
        sandbox.outcome(order, "SUCCESS", "SEND");
        await().atMost(PATIENCE).until(() -> status(cart).path("booking_created").asBoolean(false));
        return order;
    }

    private JsonNode status(String cart) {
        return devotee.status(cart).json().path("data");
    }

    private static String order(Reply paid) {
        return paid.json().at("/data/payment_order/merchant_order_id").asString();
    }

    private static String id(Reply refund) {
        return refund.json().at("/data/merchant_refund_id").asString();
    }
}
