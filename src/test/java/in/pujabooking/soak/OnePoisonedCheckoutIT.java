package in.pujabooking.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.Hourglass;
import in.pujabooking.IntegrationTest;
import in.pujabooking.Sandbox;
import in.pujabooking.Storefront;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Law 5: a checkout whose booking fails, or hangs, each time does not keep the others from being booked. */
@IntegrationTest
class OnePoisonedCheckoutIT {

    private static final long USER = 51;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PACE = Duration.ofMillis(50);
    private static final int OTHERS = Integer.getInteger("poison.others", 30);
    private static final int ROUNDS = Integer.getInteger("poison.rounds", 1);

    @Autowired
    private Storefront storefront;
    @Autowired
    private Sandbox sandbox;
    @Autowired
    private CommandBus commands;
    @Autowired
    private DataSource database;
    @Autowired
    private JdbcClient history;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HEALTHY")
    void the_others_are_booked_while_it_waits_and_it_is_booked_when_it_can(PoisonedBooking.Kind kind) {
        if (ROUNDS > 1) {
            timesBeside(PoisonedBooking.Kind.HEALTHY);
        }
        var clean = new ArrayList<Double>();
        var beside = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            boolean cleanFirst = round % 2 == 0;
            var before = cleanFirst ? timesBeside(PoisonedBooking.Kind.HEALTHY) : List.<Double>of();
            var poisoned = timesBeside(kind);
            var healthy = cleanFirst ? before : timesBeside(PoisonedBooking.Kind.HEALTHY);
            clean.addAll(healthy);
            beside.addAll(poisoned);
            ratios.add(mean(poisoned) / mean(healthy));
        }
        System.out.printf("PaymentSucceeded to BookingCreated, %d checkouts: %s; beside one whose booking %s: %s; ratio of the means %.3f, "
                        + "round by round %.3f (%.3f to %.3f)%n", clean.size(), summary(clean), kind, summary(beside), mean(beside) / mean(clean),
                share(ratios, 0.5), share(ratios, 0), share(ratios, 1));
    }

    /** The poisoned one is paid in the midst of the others, so that its first try and the next ones fall among theirs. */
    private List<Double> timesBeside(PoisonedBooking.Kind kind) {
        var others = unpaid(OTHERS);
        var poisoned = unpaid(1).getFirst();
        List<Double> times;
        try (var poison = PoisonedBooking.of(poisoned.cart(), kind, commands, database)) {
            others.add(OTHERS / 2, poisoned);
            pay(others);
            others.remove(poisoned);
            await().atMost(PATIENCE).until(() -> storefront.status(USER, poisoned.cart()).path("payment_status").asString(), "SUCCESS"::equals);
            others.forEach(checkout -> await().atMost(PATIENCE).until(() -> isBooked(checkout)));
            times = timesToBooking(others);
            assertThat(times).hasSize(OTHERS);
            assertThat(kind == PoisonedBooking.Kind.HEALTHY || !isBooked(poisoned)).isTrue();
        }
        var hourglass = new Hourglass(history);
        await().atMost(PATIENCE).until(() -> {
            hourglass.endPausesOfSagas();
            return isBooked(poisoned) && hourglass.isEmptyFor(poisoned.order());
        });
        return times;
    }

    private List<Unpaid> unpaid(int howMany) {
        return new ArrayList<>(Stream.generate(() -> storefront.newCart(USER)).limit(howMany)
                .map(cart -> new Unpaid(cart, storefront.newOrder(USER, cart))).toList());
    }

    /** One after the other at an even pace, as devotees do; all at once they would wait for each other more than for the poisoned one. */
    private void pay(List<Unpaid> checkouts) {
        try (var threads = Executors.newScheduledThreadPool(4)) {
            for (int i = 0; i < checkouts.size(); i++) {
                var order = checkouts.get(i).order();
                threads.schedule(() -> sandbox.outcome(order, "SUCCESS", "SEND"), i * PACE.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private boolean isBooked(Unpaid checkout) {
        return storefront.status(USER, checkout.cart()).path("booking_created").asBoolean();
    }

    private List<Double> timesToBooking(List<Unpaid> checkouts) {
        return history.sql("""
                WITH paid AS (SELECT payload::json->'purchase'->>'cartId' AS cart, time_stamp::timestamptz AS at
                              FROM domain_event WHERE payload_type = 'PaymentSucceeded'),
                     booked AS (SELECT payload::json->'purchase'->>'cartId' AS cart, time_stamp::timestamptz AS at
                                FROM domain_event WHERE payload_type = 'BookingCreated')
                SELECT 1000 * extract(epoch FROM booked.at - paid.at) FROM paid JOIN booked USING (cart) WHERE cart = ANY (:carts)""")
                .param("carts", checkouts.stream().map(Unpaid::cart).toArray(String[]::new)).query(Double.class).list();
    }

    private static String summary(List<Double> times) {
        return "mean %.1f ms, median %.1f ms, p90 %.1f ms, p99 %.1f ms".formatted(
                mean(times), share(times, 0.5), share(times, 0.9), share(times, 0.99));
    }

    private static double mean(List<Double> times) {
        return times.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static double share(List<Double> times, double share) {
        return times.stream().sorted().toList().get((int) ((times.size() - 1) * share));
    }

    private record Unpaid(String cart, String order) {
    }
}
