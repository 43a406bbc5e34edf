package in.pujabooking.api;

import in.pujabooking.api.support.Devotee;
import in.pujabooking.api.support.Reply;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class PaymentIT extends ApiIT {

    @Test
    void a_payment_answers_the_payment_order_that_the_storefront_reads() {
        String cart = devotee.cart();

        Reply paid = devotee.pay(cart);

        assertThat(paid.status()).as(paid.body()).isEqualTo(201);
        assertThat(paid.message()).isEqualTo("Payment order created for cart");
        JsonNode order = paid.json().path("data").path("payment_order");
        String merchantOrderId = order.path("merchant_order_id").asString();
        assertThat(merchantOrderId).matches("CART_" + cart + "_[A-Z0-9]{6}");
        assertThat(order.path("id").asString()).isEqualTo(UUID.nameUUIDFromBytes(merchantOrderId.getBytes(UTF_8)).toString());
        assertThat(order.path("amount").asLong()).isEqualTo(99900);
        assertThat(paid.body()).contains("\"amount_in_rupees\":999.00");
        assertThat(order.path("cart_id").asString()).isEqualTo(cart);
        assertThat(order.path("status").asString()).isEqualTo("INITIATED");
        assertThat(order.path("phonepe_payment_url").asString()).startsWith("http");
        assertThat(order.path("created_at").asString()).endsWith("Z");
    }

    @Test
    void the_status_shows_the_payment_at_once() {
        String cart = devotee.cart();
        String order = order(devotee.pay(cart));

        JsonNode status = devotee.status(cart).json().path("data");

        assertThat(status.path("payment_status").asString()).isEqualTo("INITIATED");
        assertThat(status.path("merchant_order_id").asString()).isEqualTo(order);
        assertThat(status.path("booking_created").asBoolean(true)).isFalse();
        assertThat(status.path("booking_id").isNull()).isTrue();
        assertThat(status.path("cart_status").asString()).isEqualTo("ACTIVE");
        assertThat(status.path("payment_completed_at").isNull()).isTrue();
        assertThat(devotee.http().get("/api/payments/status/" + order + "/").json().path("data").path("merchant_order_id").asString())
                .isEqualTo(order);
        assertThat(devotee.http().get("/api/payments/list/").json().path("data").size()).isEqualTo(1);
    }

    @Test
    void paying_again_finds_the_open_order() {
        String cart = devotee.cart();
        String first = order(devotee.pay(cart));

        Reply again = devotee.pay(cart);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.message()).isEqualTo("Existing payment order found");
        assertThat(order(again)).isEqualTo(first);
    }

    @Test
    void paying_eight_times_at_once_gives_one_order() throws Exception {
        String cart = devotee.cart();
        try (var browsers = Executors.newFixedThreadPool(8)) {
            List<Callable<Reply>> clicks = IntStream.range(0, 8).<Callable<Reply>>mapToObj(i -> () -> devotee.pay(cart)).toList();
            List<Reply> replies = browsers.invokeAll(clicks).stream().map(Future::resultNow).toList();

            assertThat(replies).extracting(Reply::status).containsOnly(200, 201);
            assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
            assertThat(replies).extracting(PaymentIT::order).containsOnly(order(replies.getFirst()));
        }
        assertThat(devotee.http().get("/api/payments/list/").json().path("data").size()).isEqualTo(1);
    }

    @Test
    void a_redirect_url_of_the_storefront_and_an_address_are_kept() {
        Reply paid = devotee.http().post("/api/payments/cart/", """
                {"cart_id": "%s", "redirect_url": "http://localhost:3000/confirmbooking", "address_id": 42}""".formatted(devotee.cart()));

        JsonNode order = paid.json().path("data").path("payment_order");
        assertThat(order.path("redirect_url").asString()).isEqualTo("http://localhost:3000/confirmbooking");
        assertThat(order.path("address_id").asLong()).isEqualTo(42);
    }

    @Test
    void bad_payment_requests_are_refused() {
        String cart = devotee.cart();
        String foreign = Devotee.anew(port).cart();

        assertRefused(devotee.http().post("/api/payments/cart/", "{}"), 400, "cart_id is required");
        assertRefused(devotee.pay("CART_USER%d_999999999".formatted(devotee.user())), 404, "Cart not found");
        assertRefused(devotee.pay("nonsense"), 404, "Cart not found");
        assertRefused(devotee.pay(foreign), 404, "Cart not found");
        for (String url : List.of("http://evil.example/", "javascript:alert(1)", "//localhost:3000/", "http://localhost:3000@evil.example/", "/x")) {
            Reply refused = devotee.http().post("/api/payments/cart/", "{\"cart_id\": \"%s\", \"redirect_url\": \"%s\"}".formatted(cart, url));
            assertThat(refused.status()).as(url).isEqualTo(400);
            assertThat(refused.errors("redirect_url")).isEqualTo("[\"Not a page of the storefront.\"]");
        }
        assertRefused(devotee.status(cart), 404, "No payment found for this cart");
    }

    @Test
    void foreign_and_unknown_payments_do_not_exist() {
        Devotee other = Devotee.anew(port);
        String foreignCart = other.cart();
        String foreignOrder = order(other.pay(foreignCart));

        assertRefused(devotee.status(foreignCart), 404, "Cart not found");
        assertRefused(devotee.status("CART_USER%d_999999999".formatted(devotee.user())), 404, "Cart not found");
        assertRefused(devotee.http().get("/api/payments/status/" + foreignOrder + "/"), 404, "Payment order not found");
        assertRefused(devotee.http().get("/api/payments/status/NO.SUCH/"), 404, "Payment order not found");
    }

    private static String order(Reply reply) {
        return reply.json().path("data").path("payment_order").path("merchant_order_id").asString();
    }

    private static void assertRefused(Reply reply, int status, String message) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.json().path("success").asBoolean(true)).isFalse();
        assertThat(reply.message()).isEqualTo(message);
    }
}
