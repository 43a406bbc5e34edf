package in.pujabooking.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.IntegrationTest;
import in.pujabooking.Ops;
import in.pujabooking.Sandbox;
import in.pujabooking.Storefront;
import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.checkout.CheckoutParked;
import in.pujabooking.command.checkout.CheckoutResumed;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.axonframework.modelling.saga.SagaScopeDescriptor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** "Why is this not booked yet?", asked of checkouts in every mood. */
@IntegrationTest
class WhyIT {

    private static final long USER = 22;

    @Autowired
    private Storefront storefront;
    @Autowired
    private Sandbox sandbox;
    @Autowired
    private EventGateway events;
    @Autowired
    private EventProcessingConfiguration processing;
    @Autowired
    private DeadlineManager deadlines;
    @Autowired
    private JdbcClient jdbc;
    @Value("${server.port}")
    private int port;
    private Ops ops;

    @BeforeEach
    void ops() {
        ops = new Ops("http://localhost:" + port);
    }

    @Test
    void an_open_checkout_waits_for_the_devotee_and_phonepe_is_asked_next() {
        var cart = storefront.newCart(USER);
        assertThat(why(cart).path("state").asString()).isEqualTo("NOT_BEGUN");
        var order = storefront.newOrder(USER, cart);

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(why(cart).path("next")).hasSize(1));
        JsonNode why = why(cart);

        assertThat(why.path("state").asString()).isEqualTo("OPEN");
        assertThat(why.path("awaits").asString()).contains("the devotee");
        assertThat(why.at("/next/0/what").asString()).isEqualTo("PhonePe is asked about order " + order);
        assertThat(Instant.parse(why.at("/next/0/at").asString())).isAfter(Instant.parse(why.path("since").asString()));
        assertThat(safe(why, "ask")).isTrue();
        assertThat(safe(why, "retry")).isFalse();
        assertThat(safe(why, "refund")).isFalse();
        assertThat(why.path("timeline")).hasSize(4);
        assertThat(why.path("violations")).isEmpty();
    }

    @Test
    void after_a_lost_webhook_ops_can_have_phonepe_asked_and_it_is_kept_who_did_and_why() {
        var cart = storefront.newCart(USER);
        var order = storefront.newOrder(USER, cart);
        sandbox.outcome(order, "SUCCESS", "LOSE");
        assertThat(why(cart).path("state").asString()).isEqualTo("OPEN");

        assertThat(ops.post("/api/ops/checkouts/" + cart + "/ask/", Map.of()).status()).isEqualTo(400);
        var asked = ops.post("/api/ops/checkouts/" + cart + "/ask/", Map.of("reason", "the devotee called"));

        assertThat(asked.status()).describedAs(asked.toString()).isEqualTo(200);
        assertThat(asked.body().path("message").asString()).startsWith("PhonePe has decided");
        await().atMost(Duration.ofSeconds(10)).until(() -> why(cart).path("state").asString(), "BOOKED"::equals);
        JsonNode why = why(cart);
        assertThat(why.path("timeline").toString()).contains("7 had PhonePe asked about order " + order + ": the devotee called");
        assertThat(ops.post("/api/ops/checkouts/" + cart + "/ask/", Map.of("reason", "again")).status()).isEqualTo(409);
        assertThat(ops.post("/api/ops/checkouts/" + cart + "/refund/", Map.of("reason", "no")).status()).isEqualTo(409);
    }

    @Test
    void a_parked_checkout_waits_for_ops_and_can_be_tried_again() {
        var cart = storefront.newCart(USER);
        var order = new MerchantOrderId(storefront.newOrder(USER, cart));
        EventProcessor saga = processing.eventProcessor("checkout-saga").orElseThrow();
        saga.shutDown();
        try {
            sandbox.outcome(order.value(), "SUCCESS", "SEND");
            await().atMost(Duration.ofSeconds(20)).until(() -> why(cart).path("state").asString(), "BEING_BOOKED"::equals);
            events.publish(new CheckoutParked(order, new CartId(cart), "BOOK", "SQLException: no connection", 8));

            JsonNode why = why(cart);
            assertThat(why.path("state").asString()).isEqualTo("PARKED");
            assertThat(why.path("explanation").asString()).contains("BOOK failed 8 times (SQLException: no connection)");
            assertThat(why.path("due").asString()).isNotBlank();
            assertThat(safe(why, "retry")).isTrue();
            assertThat(safe(why, "refund")).isTrue();
            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                    ops.post("/api/ops/checkouts/" + cart + "/retry/", Map.of("reason", "database is back")).status()).isEqualTo(202));
            assertThat(why(cart).path("timeline").toString()).contains("7 asked for another try: database is back");
        } finally {
            saga.start();
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> why(cart).path("state").asString(), "BOOKED"::equals);
        events.publish(new CheckoutResumed(order));
    }

    @Test
    void the_next_try_of_a_step_that_failed_is_known() {
        var cart = storefront.newCart(USER);
        var order = storefront.newOrder(USER, cart);
        var saga = UUID.randomUUID().toString();
        jdbc.sql("""
                INSERT INTO association_value_entry (id, saga_id, saga_type, association_key, association_value)
                VALUES (-1, :saga, 'in.pujabooking.saga.CheckoutSaga', 'merchantOrderId', :order)""")
                .param("saga", saga).param("order", order).update();
        var deadline = deadlines.schedule(Duration.ofHours(1), "retry-checkout", "BOOK", new SagaScopeDescriptor("CheckoutSaga", saga));
        try {
            assertThat(why(cart).path("next").valueStream().map(next -> next.path("what").asString()))
                    .contains("the step that failed is tried again");
        } finally {
            deadlines.cancelSchedule("retry-checkout", deadline);
            jdbc.sql("DELETE FROM association_value_entry WHERE id = -1").update();
        }
    }

    @Test
    void a_booked_checkout_needs_nothing() {
        var cart = storefront.newCart(USER);
        sandbox.outcome(storefront.newOrder(USER, cart), "SUCCESS", "SEND");
        await().atMost(Duration.ofSeconds(30)).until(() -> why(cart).path("state").asString(), "BOOKED"::equals);
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(why(cart).path("next")).isEmpty());
        JsonNode why = why(cart);
        assertThat(why.path("awaits").asString()).isEqualTo("nothing");
        assertThat(why.path("verbs").valueStream().noneMatch(verb -> verb.path("safe").asBoolean())).isTrue();
    }

    @Test
    void only_ops_may_ask_and_only_about_carts_that_exist() {
        var cart = storefront.newCart(USER);
        assertThat(storefront.get(USER, "/api/ops/checkouts/" + cart + "/why/").status()).isEqualTo(403);
        assertThat(storefront.post(USER, "/api/ops/checkouts/" + cart + "/ask/", Map.of("reason", "mine")).status()).isEqualTo(403);
        assertThat(ops.get("/api/ops/checkouts/CART_USER22_999999/why/").status()).isEqualTo(404);
        assertThat(ops.get("/api/ops/checkouts/nonsense/why/").status()).isEqualTo(404);
    }

    private JsonNode why(String cart) {
        return ops.data("/api/ops/checkouts/" + cart + "/why/");
    }

    private static boolean safe(JsonNode why, String verb) {
        return why.path("verbs").valueStream().anyMatch(v -> v.path("verb").asString().equals(verb) && v.path("safe").asBoolean());
    }
}
