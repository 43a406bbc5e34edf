package in.pujabooking.api;

import in.pujabooking.api.support.Http;
import in.pujabooking.api.support.Reply;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class OpsIT extends ApiIT {

    Http ops;

    @BeforeEach
    void ops() {
        ops = Http.as(port, 7, "\"ops\"");
    }

    @Test
    void a_part_of_a_payment_can_be_refunded_and_never_more_than_is_left() {
        String order = paidOrder();

        Reply refund = ops.post("/api/payments/refund/" + order + "/", "{\"amount\": 100.50, \"reason\": \"Samagri was missing\"}");

        assertThat(refund.status()).as(refund.body()).isEqualTo(201);
        assertThat(refund.json().path("data").path("amount").asLong()).isEqualTo(10050);
        String id = refund.json().path("data").path("merchant_refund_id").asString();
        await().atMost(Duration.ofSeconds(20)).until(() -> ops.get("/api/payments/refund/status/" + id + "/").json().path("data").path("status").asString(),
                "COMPLETED"::equals);
        assertThat(ops.post("/api/payments/refund/" + order + "/", "{\"amount\": 999, \"reason\": \"too much\"}").status()).isEqualTo(400);
        Reply rest = ops.post("/api/payments/refund/" + order + "/", "{\"reason\": \"all the rest\"}");
        assertThat(rest.json().path("data").path("amount").asLong()).isEqualTo(89850);
    }

    @Test
    void bad_refund_requests_are_refused() {
        String order = paidOrder();

        for (String amount : new String[] {"0", "-1", "0.001", "1e400", "\"much\""}) {
            assertThat(ops.post("/api/payments/refund/" + order + "/", "{\"amount\": " + amount + ", \"reason\": \"x\"}").errors("amount"))
                    .as(amount).startsWith("[");
        }
        assertThat(ops.post("/api/payments/refund/" + order + "/", "{\"amount\": 1}").errors("reason")).startsWith("[");
        assertThat(ops.post("/api/payments/refund/" + order + "/", "{\"amount\": 1, \"reason\": \"a\\u0000b\"}").status()).isEqualTo(400);
        assertThat(ops.post("/api/payments/refund/NO_SUCH/", "{\"amount\": 1, \"reason\": \"x\"}").status()).isEqualTo(404);
        assertThat(ops.get("/api/payments/refund/status/NO_SUCH/").message()).isEqualTo("Refund not found");
    }

    @Test
    void only_a_captured_payment_can_be_refunded() {
        String order = devotee.pay(devotee.cart()).json().path("data").path("payment_order").path("merchant_order_id").asString();

        assertThat(ops.post("/api/payments/refund/" + order + "/", "{\"reason\": \"x\"}").message())
                .isEqualTo("Nothing was captured for this payment order");
    }

    @Test
    void only_a_parked_checkout_can_be_tried_again() {
        assertThat(ops.post("/api/ops/parked/NO_SUCH/retry/", "{\"reason\": \"x\"}").status()).isEqualTo(404);
        assertThat(ops.post("/api/ops/parked/NO_SUCH/retry/", "{}").status()).isEqualTo(400);
    }

    private String paidOrder() {
        String cart = devotee.cart();
        String order = devotee.pay(cart).json().path("data").path("payment_order").path("merchant_order_id").asString();
        sandbox.outcome(order, "SUCCESS", "SEND");
        await().atMost(Duration.ofSeconds(20)).until(() -> devotee.status(cart).json().path("data").path("booking_created").asBoolean(false));
        return order;
    }
}
