package in.pujabooking.api.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.command.CartId;
import in.pujabooking.command.UserId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** On a history that is longer than what one poll reads. */
class HistoryFollowerIT {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final UserId USER = new UserId(7);
    private static final CartId CART = CartId.of(USER, 12);
    private static final LiveProperties BOUNDS = new LiveProperties(6, 10, Duration.ofMillis(20), LONG, LONG);

    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger polls = new AtomicInteger();
    private final AtomicLong passed = new AtomicLong();
    private final Waiters waiters = new Waiters(BOUNDS, this::read);
    private volatile String status = "pending";
    private volatile SQLException trouble;
    private EmbeddedPostgres server;
    private DataSource database;
    private HistoryFollower follower;

    private StatusSnapshot read(CartId cart, UserId user) {
        reads.incrementAndGet();
        return new StatusSnapshot(status, null, null, false);
    }

    @BeforeEach
    void start() throws IOException, SQLException {
        server = EmbeddedPostgres.builder().start();
        database = server.getPostgresDatabase();
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(new ClassPathResource("db/migration/V1__event_store.sql").getContentAsString(StandardCharsets.UTF_8));
        }
        commit("other", 6_000);
        follower = new HistoryFollower(waiters, new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                polls.incrementAndGet();
                if (trouble != null) {
                    throw trouble;
                }
                return super.getConnection();
            }
        }, BOUNDS, () -> System.nanoTime() + passed.get());
    }

    @AfterEach
    void stop() throws IOException {
        waiters.stop();
        await().until(() -> !follower.isFollowing());
        server.close();
    }

    @Test
    void who_waits_after_a_while_without_anybody_causes_one_read_and_not_one_with_each_poll() {
        try (Waiter waiter = joins()) {
            awaitEndOfHistory();
            assertThat(waiter.first(LONG)).isPresent();
        }
        passed.addAndGet(Duration.ofSeconds(3).toNanos());
        await().until(() -> !follower.isFollowing());
        int before = reads.get();
        try (Waiter waiter = joins()) {
            assertThat(waiter.first(LONG)).isPresent();
            awaitPolls(6);
            assertThat(reads.get() - before).isEqualTo(1);
        }
    }

    @Test
    void a_pool_without_a_free_connection_hides_no_event_and_does_not_make_every_cart_be_read() {
        try (Waiter waiter = joins()) {
            awaitEndOfHistory();
            var pending = waiter.first(LONG).orElseThrow();
            int before = reads.get();
            trouble = new SQLTransientConnectionException("of a test: all connections are in use");
            awaitPolls(3);
            status = "booked";
            commit("BK-00000012", 1);
            trouble = null;
            assertThat(waiter.changeFrom(pending, LONG)).isPresent();
            awaitPolls(6);
            assertThat(reads.get() - before).isEqualTo(1);
        }
    }

    @Test
    void after_any_other_failure_all_who_wait_are_notified() {
        try (Waiter waiter = joins()) {
            awaitEndOfHistory();
            var pending = waiter.first(LONG).orElseThrow();
            trouble = new SQLTransientConnectionException("of a test", new SQLException("the database refuses"));
            awaitPolls(3);
            status = "booked";
            trouble = null;
            assertThat(waiter.changeFrom(pending, LONG)).as("without an event").isPresent();
        }
    }

    private Waiter joins() {
        Waiter waiter = waiters.join(CART, USER);
        follower.follow();
        waiter.begin();
        return waiter;
    }

    /** Until polls make nobody's status be read any more. */
    private void awaitEndOfHistory() {
        await().atMost(LONG).until(() -> {
            int before = reads.get();
            awaitPolls(10);
            return reads.get() == before;
        });
    }

    private void awaitPolls(int more) {
        int before = polls.get();
        await().atMost(LONG).until(() -> polls.get() >= before + more);
    }

    private void commit(String aggregate, int events) {
        JdbcClient.create(database).sql("""
                INSERT INTO domain_event (event_identifier, aggregate_identifier, sequence_number, time_stamp, payload_type, payload_revision, payload, meta_data)
                SELECT ? || number, ?, number, '2026-01-15T10:00:00Z', 'Any', '1', '{}', '{}' FROM generate_series(1, ?) number""")
                .param(aggregate).param(aggregate).param(events).update();
    }
}
