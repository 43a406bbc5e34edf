package in.pujabooking.api;

import in.pujabooking.api.support.Reply;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** From the paid order to the booking, as the storefront sees it; every webhook is lost here, so the status page's poll finds out. */
class CheckoutIT extends ApiIT {

    String cart;
    String order;

    @BeforeEach
    void payAndSucceed() {
        cart = devotee.cart();
        order = devotee.pay(cart).json().path("data").path("payment_order").path("merchant_order_id").asString();
    }

    @Test
    void a_paid_cart_becomes_one_booking() {
        outcome("SUCCESS");
        awaitStatus("SUCCESS");

        JsonNode status = await().atMost(Duration.ofSeconds(20)).until(() -> devotee.status(cart).json().path("data"),
                data -> data.path("booking_created").asBoolean(false) && data.path("cart_status").asString().equals("CONVERTED"));
        String booking = status.path("booking_id").asString();
        String number = cart.substring(cart.lastIndexOf('_') + 1);

        assertThat(booking).isEqualTo("BK-%08d".formatted(Long.parseLong(number)));
        assertThat(status.path("payment_completed_at").asString()).endsWith("Z");
        assertThat(devotee.http().get("/api/booking/bookings/").json().size()).isEqualTo(1);
        for (String path : new String[] {Long.parseLong(number) + "/", "by-id/" + booking + "/", "by-cart/" + cart + "/", "latest/"}) {
            assertThat(devotee.http().get("/api/booking/bookings/" + path).text("booking_id")).as(path).isEqualTo(booking);
        }
        Reply again = devotee.pay(cart);
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.message()).isEqualTo("Cart has already been paid for");
        assertThat(devotee.http().delete("/api/cart/carts/" + cart + "/").status()).isEqualTo(400);
        assertThat(location("/api/payments/redirect/?order_id=" + order)).contains("/confirmbooking", "cart_id=" + cart);
    }

    @Test
    void a_failed_payment_makes_no_booking_and_can_be_tried_again() {
        outcome("FAILURE");

        assertThat(location("/api/payments/redirect/?order_id=" + order)).startsWith("http://localhost:3000/failedbooking/?redirect_source=phonepe")
                .contains("order_id=" + order);
        awaitStatus("FAILED");
        assertThat(devotee.http().get("/api/booking/bookings/latest/").message()).isEqualTo("Booking not found");
        Reply again = await().atMost(Duration.ofSeconds(10)).until(() -> devotee.pay(cart), reply -> reply.status() == 201);
        assertThat(again.json().path("data").path("payment_order").path("merchant_order_id").asString()).isNotEqualTo(order);
    }

    @Test
    void a_devotee_who_comes_back_early_is_sent_to_the_page_that_polls() {
        assertThat(location("/api/payments/redirect/?order_id=" + order)).startsWith("http://localhost:3000/confirmbooking/?redirect_source=phonepe");
        assertThat(location("/api/payments/redirect/simple/?order_id=" + order)).contains("cart_id=" + cart, "redirect_source=phonepe");
    }

    @Test
    void a_return_without_an_order_is_no_dead_end() {
        for (String path : new String[] {"", "?order_id=", "?order_id=NO_SUCH", "?order_id=%00%0d%0a", "simple/"}) {
            assertThat(location("/api/payments/redirect/" + path)).as(path)
                    .isEqualTo("http://localhost:3000/confirmbooking/?redirect_source=phonepe&status=no_cart");
        }
    }

    private void outcome(String outcome) {
        sandbox.outcome(order, outcome, "LOSE");
    }

    private void awaitStatus(String status) {
        await().atMost(Duration.ofSeconds(20)).until(() -> devotee.status(cart).json().path("data").path("payment_status").asString(), status::equals);
    }

    private String location(String path) {
        Reply redirect = anonymous.get(path);
        assertThat(redirect.status()).isEqualTo(302);
        return redirect.header("Location");
    }
}
