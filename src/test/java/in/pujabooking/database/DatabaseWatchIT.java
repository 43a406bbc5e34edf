package in.pujabooking.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.IntegrationTest;
import in.pujabooking.command.watch.WatchedNumber;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class DatabaseWatchIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private JdbcConnectionDetails details;
    @Autowired
    private JdbcClient database;
    @Autowired
    private DataSource pool;
    @Autowired
    private MeterRegistry meters;
    @Autowired
    private DatabaseWatchHealthIndicator health;

    private final AtomicLong seen = new AtomicLong(-1);
    private final AtomicInteger woken = new AtomicInteger();
    private final AtomicBoolean firstTry = new AtomicBoolean(true);
    private DatabaseWatch watch;

    @BeforeEach
    void start() {
        database.sql("CREATE TABLE watched (number bigint)").update();
        database.sql("INSERT INTO watched VALUES (7)").update();
        watch = new DatabaseWatch(brokenAtFirst(), List.of(failing(), number(), WatchedNumber.anyRow("watched", "number > 8", woken::incrementAndGet)),
                Duration.ofMillis(50));
        watch.start();
        await().atMost(SOON).until(() -> seen.get() == 7);
    }

    @AfterEach
    void stop() {
        watch.stop();
        database.sql("DROP TABLE watched").update();
    }

    @Test
    void a_change_is_seen_and_a_row_wakes_although_another_number_fails() {
        assertThat(woken).hasValue(0);
        database.sql("UPDATE watched SET number = 9").update();
        await().atMost(SOON).until(() -> seen.get() == 9 && woken.get() > 0);
    }

    @Test
    void a_connection_that_was_lost_is_made_anew() {
        database.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'database-watch'").query(Boolean.class).list();
        database.sql("UPDATE watched SET number = 8").update();
        await().atMost(SOON).until(() -> seen.get() == 8);
    }

    @Test
    void a_look_behind_a_lock_is_given_up_by_the_server_too() throws SQLException {
        try (Connection lock = pool.getConnection()) {
            lock.setAutoCommit(false);
            lock.createStatement().execute("LOCK TABLE watched IN ACCESS EXCLUSIVE MODE");
            await().atMost(SOON).until(() -> !waiting().isEmpty());
            List<Integer> first = waiting();
            await().atMost(SOON).until(() -> !connected().containsAll(first));
            lock.rollback();
        }
        database.sql("UPDATE watched SET number = 8").update();
        await().atMost(SOON).until(() -> seen.get() == 8);
    }

    @Test
    void the_time_since_the_last_look_is_known() {
        await().atMost(SOON).until(() -> watch.age().compareTo(Duration.ofSeconds(1)) < 0);
        database.sql("ALTER TABLE watched RENAME TO hidden").update();
        await().atMost(SOON).until(() -> watch.age().compareTo(Duration.ofSeconds(1)) > 0);
        database.sql("ALTER TABLE hidden RENAME TO watched").update();
        await().atMost(SOON).until(() -> watch.age().compareTo(Duration.ofSeconds(1)) < 0);
    }

    @Test
    void the_watch_of_a_node_is_a_gauge_and_part_of_its_health() {
        await().atMost(SOON).until(() -> meters.get("database.watch.age").gauge().value() < 3);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_watch_that_has_stopped_leaves_no_connection() {
        long before = watching();
        watch.stop();
        assertThat(watch.isRunning()).isFalse();
        await().atMost(SOON).until(() -> watching() == before - 1);
        assertThat(watch.age()).isZero();
    }

    /** Connections that wait for the lock on the table. */
    private List<Integer> waiting() {
        return database.sql("SELECT pid FROM pg_locks WHERE NOT granted AND relation = 'watched'::regclass").query(Integer.class).list();
    }

    private List<Integer> connected() {
        return database.sql("SELECT pid FROM pg_stat_activity WHERE application_name = 'database-watch'").query(Integer.class).list();
    }

    /** An error of the Java machine at the first look. */
    private JdbcConnectionDetails brokenAtFirst() {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return details.getUsername();
            }

            @Override
            public String getPassword() {
                return details.getPassword();
            }

            @Override
            public String getJdbcUrl() {
                if (firstTry.getAndSet(false)) {
                    throw new LinkageError("of a test");
                }
                return details.getJdbcUrl();
            }
        };
    }

    private long watching() {
        return database.sql("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'database-watch'").query(Long.class).single();
    }

    private WatchedNumber number() {
        return new WatchedNumber() {
            @Override
            public String expression() {
                return "(SELECT number FROM watched)";
            }

            @Override
            public void seen(long number, long begunNanos) {
                seen.set(number);
            }
        };
    }

    private static WatchedNumber failing() {
        return WatchedNumber.anyRow("pg_class", "TRUE", () -> {
            throw new LinkageError("of a test");
        });
    }
}
