package in.pujabooking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The storefront's way from cart to booking over HTTP (docs/api.md), with the sandbox as PhonePe. */
@IntegrationTest
class CheckoutFlowIT {

    private static final long USER = 11;

    @Autowired
    private Storefront storefront;
    @Autowired
    private Sandbox sandbox;

    @AfterEach
    void noFaults() {
        sandbox.noFaults();
    }

    @Test
    void a_devotee_pays_and_has_one_booking() {
        var cart = storefront.newCart(USER);
        var order = storefront.newOrder(USER, cart);
        sandbox.outcome(order, "SUCCESS", "SEND");

        var status = booked(cart);

        assertThat(status.path("payment_status").asString()).isEqualTo("SUCCESS");
        assertThat(status.path("cart_status").asString()).isEqualTo("CONVERTED");
        assertThat(status.path("merchant_order_id").asString()).isEqualTo(order);
        assertThat(status.path("payment_amount").decimalValue()).isEqualByComparingTo("999.00");
        assertThat(status.path("booking_id").asString()).matches("BK-[0-9]{8}");
        assertThat(bookingsOf(cart)).isEqualTo(1);
        assertThat(storefront.pay(USER, cart).body().path("message").asString()).isEqualTo("Cart has already been paid for");
    }

    @Test
    void a_lost_webhook_costs_time_but_no_booking() {
        var cart = storefront.newCart(USER);
        sandbox.outcome(storefront.newOrder(USER, cart), "SUCCESS", "LOSE");
        booked(cart);
    }

    @Test
    void a_webhook_sent_twice_books_once() {
        var cart = storefront.newCart(USER);
        sandbox.outcome(storefront.newOrder(USER, cart), "SUCCESS", "TWICE");
        booked(cart);
        assertThat(bookingsOf(cart)).isEqualTo(1);
    }

    @Test
    void a_failed_payment_leaves_the_cart_to_be_paid_again() {
        var cart = storefront.newCart(USER);
        var failed = storefront.newOrder(USER, cart);
        sandbox.outcome(failed, Map.of("outcome", "CANCEL", "webhook", "SEND"));
        awaitStatus(cart, "CANCELLED");

        var second = storefront.newOrder(USER, cart);
        assertThat(second).isNotEqualTo(failed);
        sandbox.outcome(second, "SUCCESS", "SEND");
        assertThat(booked(cart).path("merchant_order_id").asString()).isEqualTo(second);
    }

    @Test
    void money_that_arrives_after_the_failure_is_booked_if_the_cart_is_free() {
        var cart = storefront.newCart(USER);
        var order = storefront.newOrder(USER, cart);
        sandbox.outcome(order, "CANCEL", "SEND");
        awaitStatus(cart, "CANCELLED");
        sandbox.outcome(order, Map.of("outcome", "SUCCESS", "force", true, "webhook", "SEND"));
        booked(cart);
    }

    @Test
    void the_money_of_a_second_payment_goes_back() {
        var cart = storefront.newCart(USER);
        var late = storefront.newOrder(USER, cart);
        sandbox.outcome(late, "CANCEL", "SEND");
        awaitStatus(cart, "CANCELLED");
        var first = storefront.newOrder(USER, cart);
        sandbox.outcome(first, "SUCCESS", "SEND");
        booked(cart);

        sandbox.outcome(late, Map.of("outcome", "SUCCESS", "force", true, "webhook", "SEND"));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(order(late).path("status").asString()).isEqualTo("REFUNDED"));
        assertThat(bookingsOf(cart)).isEqualTo(1);
        assertThat(order(first).path("status").asString()).isEqualTo("SUCCESS");
    }

    @Test
    void another_amount_than_ours_books_nothing() {
        var cart = storefront.newCart(USER);
        var order = storefront.newOrder(USER, cart);
        sandbox.outcome(order, Map.of("outcome", "SUCCESS", "amount", 100, "webhook", "SEND"));
        awaitStatus(cart, "MISMATCHED");
        assertThat(bookingsOf(cart)).isZero();
    }

    @Test
    void fifty_equal_webhooks_at_once_make_one_booking_and_fifty_acknowledgements() throws Exception {
        var cart = storefront.newCart(USER);
        var order = storefront.newOrder(USER, cart);
        sandbox.outcome(order, "SUCCESS", "LOSE");
        Callable<Integer> delivery = () -> storefront.webhook(order, "checkout.order.completed", "COMPLETED").status();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, 50).mapToObj(i -> delivery).toList());
            for (var answer : answers) {
                assertThat(answer.get()).isBetween(200, 299);
            }
        }
        booked(cart);
        assertThat(bookingsOf(cart)).isEqualTo(1);
    }

    @Test
    void a_double_click_on_pay_makes_one_order() throws Exception {
        var cart = storefront.newCart(USER);
        Callable<String> click = () -> storefront.pay(USER, cart).body().at("/data/payment_order/merchant_order_id").asString();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var orders = threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> click).toList());
            var first = orders.getFirst().get();
            for (var order : orders) {
                assertThat(order.get()).isEqualTo(first);
            }
            assertThat(sandbox.order(first).path("payCalls").toString()).contains("1");
        }
    }

    private JsonNode booked(String cart) {
        return await().atMost(Duration.ofSeconds(30)).until(() -> storefront.status(USER, cart), status -> status.path("booking_created").asBoolean());
    }

    private void awaitStatus(String cart, String expected) {
        await().atMost(Duration.ofSeconds(20)).until(() -> storefront.status(USER, cart).path("payment_status").asString(), expected::equals);
    }

    private JsonNode order(String merchantOrderId) {
        return storefront.get(USER, "/api/payments/status/" + merchantOrderId + "/").body().path("data");
    }

    private long bookingsOf(String cart) {
        return storefront.get(USER, "/api/booking/bookings/").body().valueStream()
                .filter(booking -> cart.equals(booking.path("cart_id").asString())).count();
    }
}
