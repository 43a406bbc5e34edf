package in.pujabooking.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Many checkouts at once, on one node and on two, with webhooks lost, doubled and late, PhonePe failing and hanging, devotees coming back early,
 * and nodes killed with -9 at random moments. In the end the ledger has no violation, every rupee that PhonePe captured is booked or refunded,
 * and nobody has two bookings.
 *
 * <p>By default a short one; {@code -Dsoak.checkouts=2000 -Dsoak.kills=10} for the long one. {@code -Dsoak.seed} repeats what the devotees, PhonePe and
 * the killer do; the operating system's scheduling stays its own.
 */
class SoakIT {

    private static final int CHECKOUTS = Integer.getInteger("soak.checkouts", 120);
    private static final int KILLS = Integer.getInteger("soak.kills", 2);
    private static final long SEED = Long.getLong("soak.seed", 20250801);
    private static final int USERS = 12;
    private static final Duration TO_SETTLE = Duration.ofMinutes(8);

    @ParameterizedTest(name = "{0} node(s)")
    @ValueSource(ints = {1, 2})
    void every_captured_rupee_ends_as_a_booking_or_a_refund(int nodes) {
        try (var world = new World(nodes, SEED)) {
            buyAndKill(world);
            var ledger = settled(world);
            var truth = world.truth();

            System.out.printf("Soak on %d node(s), seed %d: %d carts, %d orders at PhonePe, %d captured, %d kills; ledger %s%n",
                    nodes, SEED, world.carts(), truth.orders(), truth.captured().size(), KILLS, ledger.path("money"));
            assertThat(ledger.path("violations")).describedAs("violations").isEmpty();
            assertThat(ledger.at("/money/captured").decimalValue()).describedAs("what PhonePe captured")
                    .isEqualByComparingTo(truth.capturedRupees());
            assertThat(world.bookedTwice()).describedAs("carts with more than one booking").isEmpty();
        }
    }

    private static void buyAndKill(World world) {
        var left = new AtomicInteger(CHECKOUTS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var devotees = IntStream.range(0, USERS).mapToObj(user -> threads.submit(() -> {
                var devotee = new Devotee(world, 40_000 + user, new Random(SEED + user));
                while (left.getAndDecrement() > 0) {
                    devotee.checkOut();
                }
            })).toList();
            var killer = new Killer(world, new Random(SEED));
            for (int kill = 1; kill <= KILLS; kill++) {
                int share = CHECKOUTS - kill * CHECKOUTS / (KILLS + 1);
                await().atMost(TO_SETTLE).until(() -> left.get() <= share);
                killer.strike();
            }
            devotees.forEach(World::get);
        }
    }

    /** The schedule needs no help, only time: until PhonePe was asked about everything that was lost. */
    private static JsonNode settled(World world) {
        return await().atMost(TO_SETTLE).pollInterval(Duration.ofSeconds(2)).until(world::ledger,
                ledger -> ledger.at("/money/captured").decimalValue().compareTo(world.truth().capturedRupees()) == 0
                        && ledger.at("/money/in_flight").decimalValue().signum() == 0);
    }
}
