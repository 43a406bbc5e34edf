package in.pujabooking.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.IntegrationTest;
import in.pujabooking.Ops;
import in.pujabooking.Sandbox;
import in.pujabooking.Storefront;
import in.pujabooking.command.BookingId;
import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.saga.BookingLookup;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a retry takes for booked, by the history itself. */
@IntegrationTest
class BookingLookupIT {

    private static final long USER = 61;

    @Autowired
    private Storefront storefront;
    @Autowired
    private Sandbox sandbox;
    @Autowired
    private BookingLookup bookings;
    @LocalServerPort
    private int port;

    @Test
    void a_booking_stands_for_the_order_that_paid_it_until_it_is_cancelled() {
        var cart = storefront.newCart(USER);
        var order = storefront.newOrder(USER, cart);
        var booking = BookingId.of(new CartId(cart));
        assertThat(bookings.isBooked(booking, new MerchantOrderId(order))).as("not paid yet").isFalse();

        sandbox.outcome(order, "SUCCESS", "SEND");
        await().atMost(Duration.ofSeconds(20)).until(() -> storefront.status(USER, cart).path("booking_created").asBoolean(false));
        assertThat(bookings.isBooked(booking, new MerchantOrderId(order))).isTrue();
        assertThat(bookings.isBooked(booking, MerchantOrderId.of(new CartId(cart), "OTHER1"))).as("for another order").isFalse();

        var refund = new Ops("http://localhost:" + port).post("/api/payments/refund/" + order + "/", Map.of("reason", "ill"));
        assertThat(refund.status()).isEqualTo(201);
        assertThat(bookings.isBooked(booking, new MerchantOrderId(order))).as("cancelled with its refund").isFalse();
    }
}
