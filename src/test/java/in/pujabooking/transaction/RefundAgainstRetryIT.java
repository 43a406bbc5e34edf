package in.pujabooking.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.CheckoutApplication;
import in.pujabooking.Ports;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.payment.PaymentCommand.RequestRefund;
import in.pujabooking.command.payment.PaymentCommand.RetryBooking;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Ops gives all of the money back on one node while another node takes up the booking: never both a standing booking and money on its way back.
 * {@code -Drace.rounds=500} for a long one.
 */
class RefundAgainstRetryIT extends Scene {

    private static final int ROUNDS = Integer.getInteger("race.rounds", 40);
    private static final int AT_ONCE = 40;
    private static final int JITTER_MICROS = 15_000;
    private static final String USER_OF_OPS = "7";

    private final Random chance = new Random(Long.getLong("race.seed", 20_250_801));
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);

    @Autowired
    private JdbcConnectionDetails postgres;
    @Value("${phonepe.sandbox.port}")
    private int phonePePort;

    private record Checkout(String cart, String order) {
    }

    private enum End {
        BOOKED, BOOKED_THEN_CANCELLED_BY_THE_REFUND, REFUNDED
    }

    @Test
    void a_refund_and_a_retry_at_once_on_two_nodes_never_both_win() {
        Map<End, Integer> ends = new EnumMap<>(End.class);
        try (var anotherNode = startAnotherNode()) {
            var refunds = anotherNode.getBean(CommandGateway.class);
            for (int left = ROUNDS; left > 0; left -= AT_ONCE) {
                var captured = capturedAndNotBooked(Math.min(left, AT_ONCE));
                captured.forEach(checkout -> race(checkout, refunds));
                captured.forEach(checkout -> await().atMost(SOON).until(() -> isSettled(checkout)));
                captured.forEach(checkout -> ends.merge(endOf(checkout), 1, Integer::sum));
            }
        } finally {
            threads.shutdownNow();
        }

        System.out.printf("%d races of a refund against a retry: %s%n", ROUNDS, ends);
        assertThat(ends).as("each of the two was first at least once").containsKeys(End.BOOKED_THEN_CANCELLED_BY_THE_REFUND, End.REFUNDED);
        assertThat(ops.data("/api/ops/ledger/").path("violations").valueStream()
                .filter(violation -> violation.path("cart_id").asString().startsWith("CART_USER" + devotee + "_"))).isEmpty();
    }

    /** With locks of its own, on the same database. */
    private ConfigurableApplicationContext startAnotherNode() {
        return new SpringApplicationBuilder(CheckoutApplication.class).run("--server.port=" + Ports.free(),
                "--spring.datasource.url=" + postgres.getJdbcUrl(), "--spring.datasource.username=" + postgres.getUsername(),
                "--spring.datasource.password=" + postgres.getPassword(), "--phonepe.sandbox.start=false", "--phonepe.sandbox.port=" + phonePePort);
    }

    /** Paid while the history takes no booking, so that each is recorded bare; nothing takes them up by itself. */
    private List<Checkout> capturedAndNotBooked(int howMany) {
        var captured = new ArrayList<Checkout>();
        database.sql("ALTER TABLE domain_event ADD CONSTRAINT no_booking CHECK (payload_type <> 'BookingCreated') NOT VALID").update();
        try {
            for (int i = 0; i < howMany; i++) {
                var cart = storefront.newCart(devotee);
                var order = storefront.newOrder(devotee, cart);
                sandbox.outcome(order, "SUCCESS", "LOSE");
                succeeds(order);
                putOffRetries();
                captured.add(new Checkout(cart, order));
            }
            await().atMost(SOON).until(() -> putOffRetries() == 0 && retriesUnderWay() == 0);
        } finally {
            database.sql("ALTER TABLE domain_event DROP CONSTRAINT no_booking").update();
        }
        captured.forEach(checkout -> assertThat(eventsOf(checkout.order())).contains("PaymentSucceeded").doesNotContain("RefundRequested"));
        captured.forEach(checkout -> assertThat(eventsOf(bookingOf(checkout.cart()))).isEmpty());
        return captured;
    }

    private int putOffRetries() {
        return database.sql("""
                UPDATE scheduled_tasks SET execution_time = now() + INTERVAL '1 year'
                WHERE task_name = 'booking-retry' AND NOT picked AND execution_time < now() + INTERVAL '1 day'""").update();
    }

    private long retriesUnderWay() {
        return database.sql("SELECT count(*) FROM scheduled_tasks WHERE task_name = 'booking-retry' AND picked").query(Long.class).single();
    }

    private void race(Checkout checkout, CommandGateway refunds) {
        var order = new MerchantOrderId(checkout.order());
        var refund = new MerchantRefundId("RF_OPS_" + checkout.order());
        var retried = threads.schedule(() -> commands.sendAndWait(new RetryBooking(order, USER_OF_OPS)),
                chance.nextInt(JITTER_MICROS), TimeUnit.MICROSECONDS);
        var refunded = threads.schedule(() -> refunds.sendAndWait(new RequestRefund(order, refund, new Paise(99_900), "asked for", USER_OF_OPS)),
                chance.nextInt(JITTER_MICROS), TimeUnit.MICROSECONDS);
        ended(retried, "retry of " + order);
        ended(refunded, "refund of " + order);
        neverBoth(checkout);
    }

    /** A try that failed has changed nothing, which is legal; what stands then is seen in the end. */
    private static void ended(Future<?> command, String name) {
        try {
            command.get();
        } catch (ExecutionException failed) {
            System.out.printf("The %s failed: %s%n", name, failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void neverBoth(Checkout checkout) {
        assertThat(stands(checkout) && moneyGoesBack(checkout)).as("%s is booked and refunded", checkout).isFalse();
        if (moneyGoesBack(checkout) && eventsOf(bookingOf(checkout.cart())).contains("BookingCreated")) {
            assertThat(transactionOf(bookingOf(checkout.cart()), "BookingCancelled")).as("cancelled with the refund")
                    .isEqualTo(transactionOf(checkout.order(), "RefundRequested"));
        }
    }

    private boolean stands(Checkout checkout) {
        var booking = eventsOf(bookingOf(checkout.cart()));
        return Collections.frequency(booking, "BookingCreated") > Collections.frequency(booking, "BookingCancelled");
    }

    private int confirmedBookings(Checkout checkout) {
        return database.sql("SELECT count(*) FROM booking_view WHERE cart_id = ? AND status = 'CONFIRMED'").param(checkout.cart())
                .query(Integer.class).single();
    }

    private boolean moneyGoesBack(Checkout checkout) {
        return eventsOf(checkout.order()).contains("RefundRequested");
    }

    /** The retry that was put off comes as well, late. */
    private boolean isSettled(Checkout checkout) {
        hourglass.endPausesOfSagas();
        return hourglass.pausingSagas() == 0 && (stands(checkout) || eventsOf(checkout.order()).contains("RefundCompleted"));
    }

    private End endOf(Checkout checkout) {
        neverBoth(checkout);
        assertThat(eventsOf(bookingOf(checkout.cart()))).isIn(List.of(), List.of("BookingCreated"), List.of("BookingCreated", "BookingCancelled"));
        assertThat(Collections.frequency(eventsOf(checkout.order()), "RefundRequested")).isLessThanOrEqualTo(1);
        assertThat(confirmedBookings(checkout)).as("rows of the read model").isEqualTo(stands(checkout) ? 1 : 0);
        if (stands(checkout)) {
            return End.BOOKED;
        }
        return eventsOf(bookingOf(checkout.cart())).isEmpty() ? End.REFUNDED : End.BOOKED_THEN_CANCELLED_BY_THE_REFUND;
    }
}
