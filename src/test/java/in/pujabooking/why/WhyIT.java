package in.pujabooking.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.Hourglass;
import in.pujabooking.IntegrationTest;
import in.pujabooking.Ops;
import in.pujabooking.Sandbox;
import in.pujabooking.Storefront;
import in.pujabooking.command.BookingId;
import in.pujabooking.command.CartId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
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
        var order = storefront.newOrder(USER, cart);
        refuseBookingsOf(cart);
        try {
            sandbox.outcome(order, "SUCCESS", "SEND");
            await().atMost(Duration.ofSeconds(20)).until(() -> why(cart).path("state").asString(), "BEING_BOOKED"::equals);
            assertThat(why(cart).path("next").valueStream().map(next -> next.path("what").asString()))
                    .contains("the step that failed is tried again");
            var hourglass = new Hourglass(jdbc);
            await().atMost(Duration.ofSeconds(40)).until(() -> {
                hourglass.endPausesOfSagas();
                return "PARKED".equals(why(cart).path("state").asString());
            });

            JsonNode why = why(cart);
            assertThat(why.path("explanation").asString()).contains("BOOK failed 8 times").doesNotContain("999");
            assertThat(why.path("due").asString()).isNotBlank();
            assertThat(safe(why, "retry")).isTrue();
            assertThat(safe(why, "refund")).isTrue();
            assertThat(ops.post("/api/ops/checkouts/" + cart + "/retry/", Map.of("reason", "still broken")).status()).isEqualTo(202);
            assertThat(why(cart).path("timeline").toString()).contains("7 asked for another try: still broken");
        } finally {
            jdbc.sql("ALTER TABLE domain_event DROP CONSTRAINT refused").update();
        }
        new Hourglass(jdbc).endPausesOfSagas();
        await().atMost(Duration.ofSeconds(30)).until(() -> why(cart).path("state").asString(), "BOOKED"::equals);
        assertThat(ops.data("/api/ops/parked/").toString()).doesNotContain(order);
    }

    private void refuseBookingsOf(String cart) {
        jdbc.sql("ALTER TABLE domain_event ADD CONSTRAINT refused CHECK (aggregate_identifier <> '%s') NOT VALID"
                .formatted(BookingId.of(new CartId(cart)))).update();
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
