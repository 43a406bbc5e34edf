package in.pujabooking.reconciliation;

import static org.awaitility.Awaitility.await;

import in.pujabooking.Sandbox;
import in.pujabooking.Storefront;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Devotees who pay 1 to 30 seconds after they began, close their browsers, and of whose payments no webhook ever tells. */
final class AllWebhooksLost {

    private static final int BROWSERS = 8;
    private static final int SEED = 30;
    private static final int SOONEST_MILLIS = 1_000;
    private static final int LATEST_MILLIS = 30_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String STORY = """
            SELECT i.aggregate_identifier AS id, i.time_stamp AS initiated, s.time_stamp AS known, s.meta_data::json ->> 'road' AS road
            FROM domain_event i JOIN domain_event s USING (aggregate_identifier)
            WHERE i.payload_type = 'PaymentInitiated' AND s.payload_type = 'PaymentSucceeded' AND i.aggregate_identifier = ANY (?)""";

    private final Storefront storefront;
    private final Sandbox sandbox;
    private final JdbcClient jdbc;
    private final long firstUser;

    AllWebhooksLost(Storefront storefront, Sandbox sandbox, JdbcClient jdbc, long firstUser) {
        this.storefront = storefront;
        this.sandbox = sandbox;
        this.jdbc = jdbc;
        this.firstUser = firstUser;
    }

    /** Returns when all orders are known to be paid. */
    Truths of(int howMany) {
        var random = new Random(SEED);
        int[] delays = random.ints(howMany, SOONEST_MILLIS, LATEST_MILLIS).toArray();
        try (var browsers = Executors.newFixedThreadPool(BROWSERS); var payers = Executors.newScheduledThreadPool(BROWSERS)) {
            List<Callable<String>> checkouts = IntStream.range(0, howMany).<Callable<String>>mapToObj(i -> () -> {
                String order = storefront.newOrder(firstUser + i, storefront.newCart(firstUser + i));
                payers.schedule(() -> sandbox.outcome(order, "SUCCESS", "LOSE"), delays[i], TimeUnit.MILLISECONDS);
                return order;
            }).toList();
            String[] orders = browsers.invokeAll(checkouts).stream().map(AllWebhooksLost::order).toArray(String[]::new);
            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> known(orders).size() == howMany);
            return new Truths(known(orders));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private List<Truth> known(String[] orders) {
        return jdbc.sql(STORY).param(orders).query((row, number) -> truth(row)).list();
    }

    private Truth truth(ResultSet row) throws SQLException {
        String id = row.getString("id");
        JsonNode seen = sandbox.order(id);
        Instant captured = Instant.ofEpochMilli(seen.path("attempts").valueStream().mapToLong(attempt -> attempt.path("timestamp").asLong()).max().orElseThrow());
        return new Truth(id, Instant.parse(row.getString("initiated")), captured, Instant.parse(row.getString("known")), row.getString("road"),
                seen.path("statusCalls").path("count").asInt());
    }

    private static String order(Future<String> checkout) {
        try {
            return checkout.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError("A checkout could not be begun", failed);
        }
    }
}
