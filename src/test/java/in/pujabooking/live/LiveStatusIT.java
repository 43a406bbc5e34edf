package in.pujabooking.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.IntegrationTest;
import in.pujabooking.Sandbox;
import in.pujabooking.Storefront;
import in.pujabooking.live.StatusClient.Answer;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a devotee's client sees of the live status on one node. */
@IntegrationTest
class LiveStatusIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final AtomicLong DEVOTEES = new AtomicLong(12_000);

    private final long devotee = DEVOTEES.incrementAndGet();

    @Autowired
    private Storefront storefront;
    @Autowired
    private Sandbox sandbox;
    @Autowired
    private MeterRegistry meters;
    @LocalServerPort
    private int port;

    private String node;
    private String cart;
    private String order;
    private StatusClient client;

    @BeforeEach
    void pay() {
        node = "http://localhost:" + port;
        cart = storefront.newCart(devotee);
        order = storefront.newOrder(devotee, cart);
        client = new StatusClient(storefront.token(devotee, "user"), cart);
    }

    @AfterEach
    void goAway() {
        client.close();
    }

    @Test
    void the_plain_status_has_an_etag_and_is_not_sent_twice_to_a_client_that_says_it_has_it() {
        var answer = client.get(node, "", null);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("success").asBoolean()).isTrue();
        assertThat(answer.etag()).matches("\"[A-Za-z0-9_-]{16}\"");
        assertThat(client.get(node, "", null).etag()).isEqualTo(answer.etag());
        assertThat(client.get(node, "", answer.etag())).returns(304, Answer::status).returns(answer.etag(), Answer::etag).returns("", Answer::body);
        assertThat(client.get(node, "", "W/" + answer.etag()).status()).isEqualTo(304);
        assertThat(client.get(node, "", "\"another\"").status()).isEqualTo(200);
    }

    @Test
    void who_waits_without_an_etag_or_with_another_is_answered_at_once() {
        Stream.of(null, "\"another\"", "*", "no etag").forEach(etag -> {
            var begun = System.nanoTime();
            assertThat(client.get(node, "?wait=20", etag).status()).isIn(200, 304);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        });
    }

    @Test
    void nothing_changes_and_the_answer_is_304_when_the_time_is_over() {
        var etag = client.get(node, "", null).etag();
        var begun = System.nanoTime();
        assertThat(client.get(node, "?wait=1", etag)).returns(304, Answer::status).returns(etag, Answer::etag);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void who_waits_is_told_of_the_booking_at_once() throws Exception {
        var answer = client.begin(node, "?wait=30", client.get(node, "", null).etag());
        awaitWaiters(1);
        sandbox.outcome(order, "SUCCESS", "SEND");
        var told = answer.get(20, TimeUnit.SECONDS);
        assertThat(told.isBooked()).isTrue();
        assertThat(told.json().at("/data/payment_status").asString()).isEqualTo("SUCCESS");
        assertThat(told.etag()).isEqualTo(client.get(node, "", null).etag());
    }

    @Test
    void a_lost_webhook_keeps_nobody_waiting() throws Exception {
        var answer = client.begin(node, "?wait=30", client.get(node, "", null).etag());
        awaitWaiters(1);
        sandbox.outcome(order, "SUCCESS", "LOSE");
        assertThat(answer.get(20, TimeUnit.SECONDS).isBooked()).isTrue();
    }

    @Test
    void a_head_is_answered_at_once_and_does_not_wait() {
        var etag = client.get(node, "", null).etag();
        assertThat(client.head(node, "?wait=20", etag)).returns(304, Answer::status).returns(etag, Answer::etag);
        assertThat(client.head(node, "events/", null)).returns(200, Answer::status).returns("", Answer::body);
        try (var foreign = new StatusClient(storefront.token(devotee + 500_000, "user"), cart)) {
            assertThat(foreign.head(node, "events/", null).status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?wait=0", "?wait=31", "?wait=-5", "?wait=soon", "?wait="})
    void a_wait_that_is_no_number_of_seconds_from_1_to_30_is_refused(String query) {
        var answer = client.get(node, query, null);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("success").asBoolean(true)).isFalse();
        assertThat(answer.json().at("/errors/wait/0").asString()).contains("from 1 to 30");
    }

    @Test
    void somebody_elses_cart_is_not_found_and_nobody_can_disturb_those_who_wait_for_it() throws Exception {
        var own = client.begin(node, "?wait=30", client.get(node, "", null).etag());
        awaitWaiters(1);
        var stranger = storefront.token(devotee + 500_000, "user");
        for (String id : List.of(cart, String.valueOf(Long.parseLong(cart.substring(cart.lastIndexOf('_') + 1))))) {
            try (var foreign = new StatusClient(stranger, id)) {
                assertThat(foreign.get(node, "?wait=20", "\"any\"").status()).isEqualTo(404);
                var stream = foreign.events(node, null);
                assertThat(stream.end().get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(404);
                assertThat(stream.body().path("message").asString()).isEqualTo("Cart not found");
            }
        }
        try (var nobody = new StatusClient(null, cart)) {
            assertThat(nobody.get(node, "?wait=20", "\"any\"").status()).isEqualTo(401);
        }
        sandbox.outcome(order, "SUCCESS", "SEND");
        assertThat(own.get(20, TimeUnit.SECONDS).isBooked()).isTrue();
    }

    @Test
    void a_cart_that_was_never_paid_has_no_status_to_wait_for() {
        try (var unpaid = new StatusClient(storefront.token(devotee, "user"), storefront.newCart(devotee))) {
            var answer = unpaid.get(node, "?wait=20", "\"any\"");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().path("message").asString()).isEqualTo("No payment found for this cart");
        }
    }

    @Test
    void a_user_has_six_waiters_and_others_are_not_affected() throws Exception {
        var etag = client.get(node, "", null).etag();
        var waits = Stream.generate(() -> client.begin(node, "?wait=30", etag)).limit(5).toList();
        var stream = client.events(node, null);
        awaitWaiters(6);
        var refused = client.get(node, "?wait=20", etag);
        assertThat(refused).returns(429, Answer::status).returns("2", Answer::retryAfter);
        assertThat(refused.json().path("success").asBoolean(true)).isFalse();
        assertThat(refused.json().path("message").asString()).isEqualTo("Too many of your requests are waiting. Please try again shortly.");
        assertThat(client.events(node, null).end().get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(429);
        assertThat(client.get(node, "", null).status()).as("a plain poll does not wait").isEqualTo(200);

        sandbox.outcome(order, "SUCCESS", "SEND");
        for (CompletableFuture<Answer> wait : waits) {
            assertThat(wait.get(20, TimeUnit.SECONDS).isBooked()).isTrue();
        }
        stream.end().get(20, TimeUnit.SECONDS);
        awaitWaiters(0);
        assertThat(meters.counter("live.answers", "transport", "poll", "outcome", "refused").count()).isPositive();
        assertThat(meters.counter("live.answers", "transport", "poll", "outcome", "changed").count()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void a_stream_tells_each_status_with_its_etag_as_id_and_ends_with_the_booking() throws Exception {
        var etag = client.get(node, "", null).etag();
        var stream = client.events(node, null);
        await().atMost(SOON).until(() -> stream.events().size() == 1);
        assertThat("\"" + stream.events().getFirst().id() + "\"").isEqualTo(etag);
        assertThat(stream.events().getFirst().data()).isEqualTo(client.get(node, "", null).json());

        sandbox.outcome(order, "SUCCESS", "SEND");
        var end = stream.end().get(20, TimeUnit.SECONDS);
        assertThat(end.statusCode()).isEqualTo(200);
        assertThat(end.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        assertThat(stream.events()).hasSize(2);
        var last = stream.events().getLast();
        assertThat(last.isBooked()).isTrue();

        var afterTheFirst = client.events(node, stream.events().getFirst().id());
        afterTheFirst.end().get(10, TimeUnit.SECONDS);
        assertThat(afterTheFirst.events()).containsExactly(last);
        var afterTheLast = client.events(node, last.id());
        assertThat(afterTheLast.end().get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(204);
        assertThat(afterTheLast.events()).isEmpty();
    }

    @Test
    void a_stream_that_is_resumed_repeats_nothing_and_a_failed_payment_is_not_its_end() throws Exception {
        var etag = client.get(node, "", null).etag();
        var stream = client.events(node, etag.replace("\"", ""));
        awaitWaiters(1);
        sandbox.outcome(order, "FAILURE", "SEND");
        await().atMost(SOON).until(() -> stream.events().size() == 1);
        assertThat(stream.events().getFirst().data().at("/data/payment_status").asString()).isEqualTo("FAILED");
        assertThat(stream.hasEnded()).isFalse();

        await().atMost(SOON).until(() -> storefront.pay(devotee, cart).status() == 201);
        sandbox.outcome(storefront.status(devotee, cart).path("merchant_order_id").asString(), "SUCCESS", "SEND");
        stream.end().get(20, TimeUnit.SECONDS);
        assertThat(stream.events().getLast().isBooked()).isTrue();
        assertThat(stream.events()).extracting(EventStream.Event::id).doesNotHaveDuplicates();
    }

    private void awaitWaiters(int count) {
        await().atMost(SOON).until(() -> meters.get("live.waiters").gauge().value() == count);
    }
}
