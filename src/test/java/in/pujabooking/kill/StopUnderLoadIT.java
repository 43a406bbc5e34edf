package in.pujabooking.kill;

import static in.pujabooking.kill.OneNode.bookingOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.Storefront;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * The application is asked to end, again and again, while devotees pay. No commit is lost or done by half: what PhonePe captured is booked, and
 * the safety net, which looks every second and gives no grace, finds nothing.
 *
 * <p>Three stops by default; {@code -Dstop.rounds=50} for the long one.
 */
class StopUnderLoadIT {

    private static final int ROUNDS = Integer.getInteger("stop.rounds", 3);
    private static final int DEVOTEES = 6;
    private static final long FIRST_USER = 31_000;
    private static final long PAUSE_MILLIS = 50;
    private static final int SHORTEST_RUN_MILLIS = 1_000;
    private static final int LONGEST_RUN_MILLIS = 4_000;
    /** So that PhonePe is being asked about some orders whenever the application is told to end. */
    private static final String SLOW_ANSWERS = "{\"faults\": [{\"call\": \"STATUS\", \"kind\": \"DELAY\", \"delayMs\": 300}]}";
    private static final List<Integer> ENDED_BY_SIGTERM = List.of(0, 143);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(40);
    private static final Duration TO_SETTLE = Duration.ofSeconds(120);

    private record Paid(long user, String cart, String order) {
    }

    private final Random chance = new Random(Long.getLong("stop.seed", 20_250_801));
    private final Queue<Paid> paid = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();

    @Test
    void every_captured_order_is_booked_and_the_safety_net_finds_nothing() {
        try (var node = new OneNode(Map.of("safety-net.every", "1s", "safety-net.grace", "0s"))) {
            node.sandbox.faults(SLOW_ANSWERS);
            var threads = Executors.newScheduledThreadPool(DEVOTEES + 1);
            for (long user = FIRST_USER; user < FIRST_USER + DEVOTEES; user++) {
                long devotee = user;
                threads.scheduleWithFixedDelay(() -> checkOut(devotee, node), 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            }
            for (int round = 0; round < ROUNDS; round++) {
                int runMillis = SHORTEST_RUN_MILLIS + chance.nextInt(LONGEST_RUN_MILLIS - SHORTEST_RUN_MILLIS);
                stopAfter(runMillis, node, threads);
                node.app.start();
            }
            goHome(threads);
            node.sandbox.noFaults();
            allIsBooked(node);
            theSafetyNetFoundNothing(node);
            ledgerAgreesWithPhonePe(node);
        }
    }

    private void checkOut(long user, OneNode node) {
        try {
            var cart = node.storefront.post(user, "/api/cart/carts/", Storefront.CART).body().path("cart_id").asString();
            var order = cart.isEmpty() ? "" : node.storefront.pay(user, cart).body().at("/data/payment_order/merchant_order_id").asString();
            if (order.isEmpty()) {
                refused.incrementAndGet();
                return;
            }
            node.sandbox.outcome(order, "SUCCESS", "SEND");
            paid.add(new Paid(user, cart, order));
        } catch (UncheckedIOException | AssertionError down) {
            refused.incrementAndGet();
        }
    }

    private static void stopAfter(int millis, OneNode node, ScheduledExecutorService threads) {
        try {
            var stopping = threads.schedule(System::nanoTime, millis, TimeUnit.MILLISECONDS).get();
            int exitCode = node.app.stop();
            var took = Duration.ofNanos(System.nanoTime() - stopping);
            System.out.printf("Ended with %d after %d ms%n", exitCode, took.toMillis());
            assertThat(exitCode).isIn(ENDED_BY_SIGTERM);
            assertThat(took).isLessThan(LONGEST_STOP);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void goHome(ScheduledExecutorService devotees) {
        devotees.shutdown();
        await().atMost(TO_SETTLE).until(devotees::isTerminated);
    }

    private void allIsBooked(OneNode node) {
        System.out.printf("%d stops, %d orders paid, %d visits in vain%n", ROUNDS, paid.size(), refused.get());
        assertThat(paid).hasSizeGreaterThan(ROUNDS * DEVOTEES);
        await().atMost(TO_SETTLE).pollInterval(Duration.ofSeconds(1)).until(() -> {
            node.hourglass.takeUpWebhooks();
            node.hourglass.endPausesOfSagas();
            node.database.sql("UPDATE inquiry_tasks SET execution_time = now() WHERE NOT picked").update();
            return node.database.sql("SELECT count(*) FROM domain_event WHERE payload_type = 'BookingCreated'").query(Integer.class).single() == paid.size();
        });
        assertThat(paid).allSatisfy(checkout -> {
            assertThat(node.eventsOf(checkout.order())).containsOnlyOnce("PaymentSucceeded").doesNotContain("RefundRequested");
            assertThat(node.eventsOf(bookingOf(checkout.cart()))).containsExactly("BookingCreated");
        });
    }

    private static void theSafetyNetFoundNothing(OneNode node) {
        var settled = node.database.sql("SELECT now()::text").query(String.class).single();
        await().atMost(TO_SETTLE).until(() -> node.database.sql("""
                SELECT count(*) FROM scheduled_tasks WHERE task_name = 'safety-net' AND last_success > ?::timestamptz""")
                .param(settled).query(Long.class).single() == 1);
        var retriedBy = node.database.sql("SELECT payload::jsonb ->> 'requestedBy' FROM domain_event WHERE payload_type = 'BookingRetried'")
                .query(String.class).list();
        node.errors().forEach(System.out::println);
        System.out.printf("Taken up again by: %s%n", retriedBy);
        assertThat(retriedBy).doesNotContain("safety net");
        assertThat(node.errors()).noneMatch(error -> error.contains("neither booked nor refunded"));
    }

    private void ledgerAgreesWithPhonePe(OneNode node) {
        var ledger = node.ops().data("/api/ops/ledger/");
        assertThat(ledger.path("violations")).isEmpty();
        long captured = node.sandbox.orders().valueStream().mapToLong(order -> order.path("capturedAmount").asLong()).sum();
        assertThat(ledger.at("/money/captured").decimalValue()).isEqualByComparingTo(BigDecimal.valueOf(captured, 2));
    }
}
