package in.pujabooking.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.IntegrationTest;
import in.pujabooking.Sandbox;
import in.pujabooking.Storefront;
import in.pujabooking.command.booking.CreateBooking;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Law 5: a checkout whose booking fails each time does not keep the others from being booked. (One that hangs on a lock: see the museum.) */
@IntegrationTest
class OnePoisonedCheckoutIT {

    private static final long USER = 51;
    private static final int OTHERS = Integer.getInteger("poison.others", 30);
    private static final int ROUNDS = Integer.getInteger("poison.rounds", 1);

    @Autowired
    private Storefront storefront;
    @Autowired
    private Sandbox sandbox;
    @Autowired
    private CommandBus commands;
    @Autowired
    private JdbcClient history;

    @Test
    void the_others_are_booked_while_it_waits_and_it_is_booked_when_it_can() {
        var clean = new ArrayList<Double>();
        var beside = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            clean.addAll(timesToBooking(bookedTogether()));
            var poisoned = storefront.newCart(USER);
            try (Registration poison = commands.registerHandlerInterceptor(failingToBook(poisoned))) {
                sandbox.outcome(storefront.newOrder(USER, poisoned), "SUCCESS", "SEND");
                await().atMost(Duration.ofSeconds(20)).until(() -> status(poisoned), "SUCCESS"::equals);

                beside.addAll(timesToBooking(bookedTogether()));
                assertThat(storefront.status(USER, poisoned).path("booking_created").asBoolean()).isFalse();
            }
            await().atMost(Duration.ofSeconds(90)).until(() -> storefront.status(USER, poisoned).path("booking_created").asBoolean());
        }
        System.out.printf("PaymentSucceeded to BookingCreated, %d checkouts: median %.1f ms, p90 %.1f ms; beside a poisoned one: median %.1f ms, p90 %.1f ms%n",
                clean.size(), share(clean, 0.5), share(clean, 0.9), share(beside, 0.5), share(beside, 0.9));
    }

    private List<String> bookedTogether() {
        var carts = IntStream.range(0, OTHERS).mapToObj(i -> storefront.newCart(USER)).toList();
        var orders = carts.stream().map(cart -> storefront.newOrder(USER, cart)).toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            orders.forEach(order -> threads.submit(() -> sandbox.outcome(order, "SUCCESS", "SEND")));
        }
        carts.forEach(cart -> await().atMost(Duration.ofSeconds(30)).until(() -> storefront.status(USER, cart).path("booking_created").asBoolean()));
        return carts;
    }

    private List<Double> timesToBooking(List<String> carts) {
        return carts.stream().map(cart -> history.sql("""
                SELECT 1000 * extract(epoch FROM booked.time_stamp::timestamptz - paid.time_stamp::timestamptz)
                FROM domain_event paid, domain_event booked
                WHERE paid.payload_type = 'PaymentSucceeded' AND paid.payload::json->'purchase'->>'cartId' = :cart
                  AND booked.payload_type = 'BookingCreated' AND booked.payload::json->'purchase'->>'cartId' = :cart""")
                .param("cart", cart).query(Double.class).single()).toList();
    }

    private String status(String cart) {
        return storefront.status(USER, cart).path("payment_status").asString();
    }

    private static MessageHandlerInterceptor<CommandMessage<?>> failingToBook(String cart) {
        return (unit, chain) -> {
            if (unit.getMessage().getPayload() instanceof CreateBooking command && command.purchase().cartId().value().equals(cart)) {
                throw new IllegalStateException("poisoned");
            }
            return chain.proceed();
        };
    }

    private static double share(List<Double> times, double share) {
        return times.stream().sorted().toList().get((int) ((times.size() - 1) * share));
    }
}
