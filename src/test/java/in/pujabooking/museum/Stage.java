package in.pujabooking.museum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.Hourglass;
import in.pujabooking.IntegrationTest;
import in.pujabooking.Ops;
import in.pujabooking.Sandbox;
import in.pujabooking.Storefront;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the failures are played: the real application, a devotee of their own for each. Outcomes are read from the history, not polled into being. */
@IntegrationTest
abstract class Stage {

    static final Duration SOON = Duration.ofSeconds(20);

    /** Where the booking came late the order stays on the agenda until its first question, which is 20 s after its beginning. */
    private static final Duration FIRST_QUESTION = Duration.ofSeconds(40);

    private static final AtomicLong DEVOTEES = new AtomicLong(9000);

    final long devotee = DEVOTEES.incrementAndGet();

    @Autowired
    Storefront storefront;
    @Autowired
    Sandbox sandbox;
    @Autowired
    JdbcClient database;
    @LocalServerPort
    private int port;

    History history;
    Hourglass hourglass;
    OpsDesk ops;

    @BeforeEach
    void curtainUp() {
        history = new History(database);
        hourglass = new Hourglass(database);
        ops = new OpsDesk(new Ops("http://localhost:" + port));
    }

    @AfterEach
    void noFaults() {
        sandbox.noFaults();
    }

    String cart() {
        return storefront.newCart(devotee);
    }

    String open(String cart) {
        return storefront.newOrder(devotee, cart);
    }

    /** A fault of PhonePe's for one order. */
    void fault(String call, String kind, String order) {
        sandbox.faults("{\"faults\": [{\"call\": \"%s\", \"kind\": \"%s\", \"merchantOrderId\": \"%s\"}]}".formatted(call, kind, order));
    }

    long statusCalls(String order) {
        return sandbox.order(order).at("/statusCalls/count").asLong();
    }

    long payCalls(String order) {
        return sandbox.order(order).at("/payCalls/count").asLong();
    }

    String paymentStatus(String order) {
        return storefront.get(devotee, "/api/payments/status/" + order + "/").body().at("/data/status").asString();
    }

    void awaitPaymentStatus(String order, String expected) {
        await().atMost(SOON).until(() -> paymentStatus(order), expected::equals);
    }

    void awaitEvent(String aggregate, String event) {
        await().alias(event + " of " + aggregate).atMost(SOON).until(() -> history.of(aggregate).contains(event));
    }

    /** Pays a cart in peace. @return the merchant order id */
    String bookedOrder(String cart) {
        var order = open(cart);
        sandbox.outcome(order, "SUCCESS", "SEND");
        isBookedOnce(cart, order);
        return order;
    }

    /** The cart becomes one booking, paid by that order, the devotee sees it, and nothing more is planned that could make another. */
    void isBookedOnce(String cart, String order) {
        await().alias("a booking for " + cart).atMost(SOON).until(() -> !history.bookings(cart).isEmpty());
        await().alias("an end of all questions about " + order).atMost(FIRST_QUESTION).until(() -> hourglass.isEmptyFor(order));
        assertThat(history.bookings(cart)).containsExactly(order);
        assertThat(history.of(order)).containsOnlyOnce("PaymentSucceeded");
        await().atMost(SOON).until(() -> storefront.status(devotee, cart).path("booking_created").asBoolean());
        assertThat(storefront.get(devotee, "/api/booking/bookings/").body().valueStream()
                .filter(booking -> cart.equals(booking.path("cart_id").asString()))).hasSize(1);
    }

    void isNotBooked(String cart) {
        assertThat(history.bookings(cart)).isEmpty();
        assertThat(history.of(cart)).doesNotContain("CartConverted");
        assertThat(storefront.status(devotee, cart).path("booking_created").asBoolean()).isFalse();
    }

    /** Does all of it at the same time and answers when all is done. */
    static <T> List<T> atOnce(List<? extends Callable<T>> deeds) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (Future<T> result : threads.invokeAll(deeds)) {
                results.add(result.get());
            }
            return results;
        }
    }
}
