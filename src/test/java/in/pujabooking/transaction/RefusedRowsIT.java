package in.pujabooking.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.Http;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The database refuses a part of what a transaction writes, each time: what can be kept is kept, and the rest follows. */
class RefusedRowsIT extends Scene {

    private static final List<RefusedRows> EVERY_VIEW =
            RefusedRows.allOf("cart_view", "payment_view", "booking_view", "refund_view", "parked_checkout_view");
    private static final RefusedRows BOOKINGS = new RefusedRows("domain_event", "NEW.type = 'Booking'");
    private static final Map<String, Object> REASON = Map.of("reason", "rows are refused");

    @Test
    void every_checkout_is_booked_and_shown_correctly_while_every_view_refuses_its_rows() {
        var checkouts = new ArrayList<Checkout>();
        var told = new ArrayList<List<JsonNode>>();
        RefusedRows.during(database, EVERY_VIEW, () -> {
            for (int i = 0; i < 3; i++) {
                var cart = storefront.newCart(devotee);
                var order = storefront.newOrder(devotee, cart);
                sandbox.outcome(order, "SUCCESS", "SEND");
                await().atMost(SOON).until(() -> isBooked(cart));
                isBookedOnce(cart, order);
                checkouts.add(new Checkout(cart, order));
            }
            var refund = ops.post("/api/payments/refund/" + checkouts.getFirst().order() + "/", Map.of("amount", 100, "reason", "rows are refused"));
            assertThat(refund.status()).as(refund.body().toString()).isEqualTo(201);
            await().atMost(SOON).until(() -> eventsOf(checkouts.getFirst().order()).contains("RefundCompleted"));
            for (Checkout checkout : checkouts) {
                assertThat(rows("cart_view", "cart_id", checkout.cart()) + rows("payment_view", "merchant_order_id", checkout.order())
                        + rows("booking_view", "cart_id", checkout.cart())).as("stored rows").isZero();
                assertThat(marksOf(checkout)).contains("cart_view", "payment_view", "booking_view");
            }
            told.addAll(checkouts.stream().map(this::told).toList());
            assertThat(repaired().at("/data/waiting").asInt()).as("still refused").isPositive();
        });
        var status = storefront.status(devotee, checkouts.getLast().cart());
        assertThat(status.path("payment_status").asString()).isEqualTo("SUCCESS");
        assertThat(status.path("cart_status").asString()).isEqualTo("CONVERTED");
        assertThat(status.path("booking_id").asString()).isEqualTo(bookingOf(checkouts.getLast().cart()));

        await().atMost(SOON).until(() -> repaired().at("/data/waiting").asInt() == 0);
        for (Checkout checkout : checkouts) {
            assertThat(marksOf(checkout)).isEmpty();
            assertThat(versionOf("cart_view", "cart_id", checkout.cart())).isEqualTo(eventsOf(checkout.cart()).size() - 1);
            assertThat(versionOf("payment_view", "merchant_order_id", checkout.order())).isEqualTo(eventsOf(checkout.order()).size() - 1);
            assertThat(versionOf("booking_view", "booking_id", bookingOf(checkout.cart()))).isZero();
        }
        assertThat(checkouts.stream().map(this::told).toList()).as("the rows say what the history says").isEqualTo(told);
    }

    @Test
    void a_refused_booking_leaves_the_money_on_record_and_everybody_else_alone() {
        var booked = storefront.newCart(devotee);
        var paid = storefront.newOrder(devotee, booked);
        succeeds(paid);
        var cart = storefront.newCart(devotee);
        var order = storefront.newOrder(devotee, cart);
        RefusedRows.during(database, List.of(BOOKINGS, new RefusedRows("parked_checkout_view", "TRUE")), () -> {
            sandbox.outcome(order, "SUCCESS", "SEND");
            await().atMost(SOON).until(() -> eventsOf(order).contains("PaymentSucceeded"));
            assertThat(storefront.status(devotee, cart).path("payment_status").asString()).isEqualTo("SUCCESS");
            assertThat(eventsOf(cart)).doesNotContain("CartConverted");

            var other = storefront.newCart(devotee);
            var failed = storefront.newOrder(devotee, other);
            sandbox.outcome(failed, "CANCEL", "SEND");
            await().atMost(SOON).until(() -> eventsOf(other).contains("CartReleased"));
            assertThat(storefront.delete(devotee, "/api/cart/carts/" + other + "/").status()).isEqualTo(204);
            assertThat(ops.post("/api/payments/refund/" + paid + "/", Map.of("amount", 100, "reason", "rows are refused")).status()).isEqualTo(201);
            await().atMost(SOON).until(() -> eventsOf(paid).stream().anyMatch(event -> event.equals("RefundAccepted") || event.equals("RefundFailed")));

            await().atMost(Duration.ofSeconds(40)).until(() -> {
                hourglass.endPausesOfSagas();
                return isParked(order);
            });
            assertThat(hourglass.pausesOf(order)).as("never repeated for ever").isZero();
            assertThat(eventsOf(order)).doesNotContain("RefundRequested");
        });
        assertThat(ops.post("/api/ops/parked/" + order + "/retry/", REASON).status()).isEqualTo(202);
        assertThat(isBooked(cart)).isTrue();
        isBookedOnce(cart, order);
        assertThat(isParked(order)).isFalse();
    }

    @Test
    void an_answer_that_can_not_be_recorded_at_all_is_asked_for_again() {
        var cart = storefront.newCart(devotee);
        var order = storefront.newOrder(devotee, cart);
        RefusedRows.during(database, List.of(BOOKINGS, new RefusedRows("saga_entry", "TRUE")), () -> {
            sandbox.outcome(order, "SUCCESS", "SEND");
            await().atMost(SOON).until(() -> webhooksThatWait(order) == 1);
            assertThat(eventsOf(order)).doesNotContain("PaymentSucceeded");
            assertThat(storefront.status(devotee, cart).path("payment_status").asString()).isEqualTo("INITIATED");
            assertThat(hourglass.secondsToNextQuestion(order)).as("the schedule goes on as well").isLessThan(60);
        });
        hourglass.takeUpWebhooks();
        await().atMost(SOON).until(() -> isBooked(cart));
        isBookedOnce(cart, order);
        await().atMost(SOON).until(() -> hourglass.isEmptyFor(order));
    }

    private record Checkout(String cart, String order) {
    }

    /** All that the API says about a checkout to its devotee. */
    private List<JsonNode> told(Checkout checkout) {
        return List.of(storefront.status(devotee, checkout.cart()), body("/api/cart/carts/" + checkout.cart() + "/"), body("/api/cart/carts/"),
                body("/api/payments/status/" + checkout.order() + "/"), body("/api/payments/list/"),
                body("/api/booking/bookings/by-cart/" + checkout.cart() + "/"), body("/api/booking/bookings/"));
    }

    private JsonNode body(String path) {
        Http.Answer answer = storefront.get(devotee, path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }

    private JsonNode repaired() {
        return ops.post("/api/ops/view-repairs/retry/", REASON).body();
    }

    private List<String> marksOf(Checkout checkout) {
        var sources = List.of(checkout.cart(), checkout.order(), bookingOf(checkout.cart()));
        return ops.data("/api/ops/view-repairs/").valueStream().filter(mark -> sources.contains(mark.path("source").asString()))
                .map(mark -> mark.path("view").asString()).toList();
    }

    private boolean isParked(String order) {
        return ops.data("/api/ops/parked/").valueStream().anyMatch(parked -> order.equals(parked.path("merchant_order_id").asString()));
    }

    private long webhooksThatWait(String order) {
        return database.sql("SELECT count(*) FROM webhook_evidence WHERE merchant_order_id = ? AND outcome = 'FAILED' AND next_at IS NOT NULL")
                .param(order).query(Long.class).single();
    }

    private long rows(String table, String key, String value) {
        return database.sql("SELECT count(*) FROM %s WHERE %s = ?".formatted(table, key)).param(value).query(Long.class).single();
    }

    private long versionOf(String table, String key, String value) {
        return database.sql("SELECT version FROM %s WHERE %s = ?".formatted(table, key)).param(value).query(Long.class).single();
    }
}
