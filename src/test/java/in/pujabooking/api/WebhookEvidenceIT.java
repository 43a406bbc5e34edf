package in.pujabooking.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.Storefront;
import in.pujabooking.api.support.Http;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What ops see of PhonePe's webhooks, and that evidence and acknowledgement wait for nobody. */
class WebhookEvidenceIT extends ApiIT {

    /** Stricter than PhonePe, which waits 3 to 5 seconds (docs/phonepe.md, webhooks), and still enough on a busy machine. */
    private static final Duration SOON = Duration.ofSeconds(1);

    @Autowired
    Storefront storefront;
    @Autowired
    DataSource database;
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
    void a_webhook_is_kept_and_acknowledged_while_processors_and_schedulers_stand_still_and_phonepe_hangs() throws SQLException {
        String cart = devotee.cart();
        String order = order(cart);
        sandbox.outcome(order, "SUCCESS", "LOSE");
        sandbox.faults("{\"faults\": [{\"call\": \"STATUS\", \"kind\": \"DELAY\", \"delayMs\": 3000}]}");
        try (Connection still = standstill()) {
            for (int i = 0; i < 20; i++) {
                long before = System.nanoTime();
                assertThat(storefront.webhook(order, "checkout.order.completed", "COMPLETED").status()).isEqualTo(200);
                assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(SOON);
            }
            assertThat(list("merchant_order_id=" + order)).hasSize(20);
            assertThat(devotee.status(cart).json().path("data").path("booking_created").asBoolean(true)).isFalse();
            sandbox.noFaults();
            still.rollback();
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> devotee.status(cart).json().path("data").path("booking_created").asBoolean());
        await().atMost(Duration.ofSeconds(30)).until(() -> !list("merchant_order_id=" + order + "&outcome=DECIDED").isEmpty()
                && list("merchant_order_id=" + order).valueStream().allMatch(webhook -> webhook.path("next_at").isNull()));
    }

    @Test
    void a_webhook_can_be_looked_at_byte_for_byte() {
        String order = order(devotee.cart());
        sandbox.outcome(order, "SUCCESS", "SEND");
        await().atMost(Duration.ofSeconds(20)).until(() -> list("merchant_order_id=" + order + "&outcome=DECIDED&verdict=SHA").size() == 1);

        JsonNode listed = list("merchant_order_id=" + order).get(0);
        JsonNode webhook = ops.get("/api/ops/webhooks/" + listed.path("id").asLong() + "/").json().path("data");

        assertThat(listed.path("event").asString()).isEqualTo("checkout.order.completed");
        assertThat(webhook.path("body").asString()).contains(order);
        assertThat(webhook.path("body_base64").asString()).isBase64();
        assertThat(webhook.path("bytes").asInt()).isEqualTo(webhook.path("body").asString().length());
        assertThat(webhook.path("headers").toString()).contains("content-type").doesNotContainIgnoringCase("authorization");
        assertThat(webhook.path("attempts").asInt()).isPositive();
        assertThat(webhook.path("done_at").asString()).endsWith("Z");
    }

    @Test
    void a_dry_run_says_what_would_happen_and_nothing_happens() {
        String order = order(devotee.cart());
        storefront.webhook(order, "checkout.order.completed", "COMPLETED");
        await().atMost(Duration.ofSeconds(20)).until(() -> list("merchant_order_id=" + order).get(0).path("attempts").asInt() > 0);
        sandbox.outcome(order, "SUCCESS", "LOSE");
        String dryRun = "/api/ops/webhooks/" + list("merchant_order_id=" + order).get(0).path("id").asLong() + "/dry-run/";

        JsonNode silent = ops.post(dryRun, "").json().path("data");
        assertThat(silent.path("had_proved_itself").asBoolean()).isTrue();
        assertThat(silent.path("subject").asString()).isEqualTo("ORDER");
        assertThat(silent.path("ids").toString()).isEqualTo("[\"" + order + "\"]");
        assertThat(silent.path("would_ask").asString()).isEqualTo("Order Status");
        assertThat(silent.path("phonepe")).isEmpty();

        JsonNode asked = ops.post(dryRun + "?ask=true", "").json().path("data").path("phonepe").get(0);
        assertThat(asked.path("said").asString()).isEqualTo("Completed");
        assertThat(asked.path("would_tell").asString()).isEqualTo("RecordPaymentSuccess");
    }

    @Test
    void lists_are_filtered_and_paged_newest_first() {
        String order = order(devotee.cart());
        IntStream.range(0, 5).forEach(i -> storefront.webhook(order, "checkout.order.completed", "COMPLETED"));

        JsonNode first = ops.get("/api/ops/webhooks/?limit=3&merchant_order_id=" + order).json().path("data");
        JsonNode second = ops.get("/api/ops/webhooks/?limit=3&merchant_order_id=" + order + "&before=" + first.path("next_before").asLong()).json().path("data");

        assertThat(first.path("webhooks").valueStream().map(webhook -> -webhook.path("id").asLong())).hasSize(3).isSorted();
        assertThat(second.path("webhooks")).hasSize(2);
        assertThat(second.path("next_before").isNull()).isTrue();
        assertThat(list("merchant_order_id=" + order + "&since=2100-01-01T00:00:00Z")).isEmpty();
        assertThat(list("merchant_order_id=" + order + "&verdict=HMAC")).isEmpty();
    }

    @Test
    void only_ops_may_look_and_bad_questions_are_refused() {
        assertThat(devotee.http().get("/api/ops/webhooks/").status()).isEqualTo(403);
        assertThat(ops.get("/api/ops/webhooks/999999999999/").message()).isEqualTo("Webhook not found");
        assertThat(ops.get("/api/ops/webhooks/x/").status()).isEqualTo(404);
        for (String filter : new String[] {"verdict=x", "outcome=x", "since=x", "before=x", "limit=0", "limit=501"}) {
            assertThat(ops.get("/api/ops/webhooks/?" + filter).errors(filter.substring(0, filter.indexOf('=')))).as(filter).startsWith("[");
        }
    }

    /** No processor can move on and no scheduler can take a task until this connection rolls back. */
    private Connection standstill() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (var lock = connection.createStatement()) {
            lock.execute("LOCK TABLE token_entry, scheduled_tasks, inquiry_tasks IN ACCESS EXCLUSIVE MODE");
        }
        return connection;
    }

    private String order(String cart) {
        return devotee.pay(cart).json().path("data").path("payment_order").path("merchant_order_id").asString();
    }

    private JsonNode list(String filter) {
        return ops.get("/api/ops/webhooks/?" + filter).json().path("data").path("webhooks");
    }
}
