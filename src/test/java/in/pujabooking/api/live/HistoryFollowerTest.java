package in.pujabooking.api.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.command.CartId;
import in.pujabooking.command.UserId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Without a database: each poll fails. */
class HistoryFollowerTest {

    private static final UserId USER = new UserId(7);
    private static final LiveProperties BOUNDS = new LiveProperties(6, 10, Duration.ofMillis(10), Duration.ofSeconds(15), Duration.ofMinutes(5));

    private final AtomicInteger polls = new AtomicInteger();
    private final AtomicLong time = new AtomicLong(1);
    private final Waiters waiters = new Waiters(BOUNDS, (cart, user) -> new StatusSnapshot("pending", null, null, false));
    private final HistoryFollower follower = new HistoryFollower(waiters, new AbstractDataSource() {
        @Override
        public Connection getConnection() throws SQLException {
            polls.incrementAndGet();
            throw new SQLException("of a test");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }, BOUNDS, time::get);
    private final FollowerHealthIndicator health = new FollowerHealthIndicator(follower, waiters);

    @Test
    void it_follows_while_somebody_waits_and_a_failure_does_not_end_it() {
        assertThat(follower.isFollowing()).isFalse();
        try (Waiter waiter = joins(12)) {
            assertThat(waiter.cart().number()).isEqualTo(12);
            await().until(() -> polls.get() > 2);
            assertThat(follower.isFollowing()).isTrue();
        }
        pass(Duration.ofSeconds(3));
        await().until(() -> !follower.isFollowing());
        assertThat(follower.lag()).isZero();
    }

    @Test
    void health_says_that_it_has_heard_nothing_for_a_minute_while_somebody_waits() {
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        try (Waiter waiter = joins(12)) {
            await().until(() -> polls.get() > 0);
            pass(Duration.ofSeconds(59));
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            pass(Duration.ofSeconds(2));
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(health.health().getDetails()).containsEntry("waiters", 1).containsEntry("lag", "61 s");
            assertThat(waiter.user()).isEqualTo(USER);
        }
        pass(Duration.ofSeconds(3));
        await().until(() -> health.health().getStatus().equals(Status.UP));
    }

    @Test
    void it_ends_when_the_node_stops() {
        try (Waiter waiter = joins(12)) {
            waiters.stop();
            await().until(() -> !follower.isFollowing());
            follower.follow();
            assertThat(follower.isFollowing()).as("for " + waiter.cart()).isFalse();
        }
    }

    private Waiter joins(long cart) {
        Waiter waiter = waiters.join(CartId.of(USER, cart), USER);
        follower.follow();
        return waiter;
    }

    private void pass(Duration elapsed) {
        time.addAndGet(elapsed.toNanos());
    }
}
