package in.pujabooking.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.IntegrationTest;
import in.pujabooking.command.watch.WatchedNumber;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class DatabaseWatchIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private JdbcConnectionDetails details;
    @Autowired
    private JdbcClient database;

    private final AtomicLong seen = new AtomicLong(-1);
    private final AtomicInteger woken = new AtomicInteger();
    private DatabaseWatch watch;

    @BeforeEach
    void start() {
        database.sql("CREATE TABLE watched (number bigint)").update();
        database.sql("INSERT INTO watched VALUES (7)").update();
        watch = new DatabaseWatch(details, List.of(failing(), number(), WatchedNumber.anyRow("watched", "number > 8", woken::incrementAndGet)),
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
    void a_watch_that_has_stopped_leaves_no_connection() {
        long before = watching();
        watch.stop();
        assertThat(watch.isRunning()).isFalse();
        await().atMost(SOON).until(() -> watching() == before - 1);
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
            public void seen(long number) {
                seen.set(number);
            }
        };
    }

    private static WatchedNumber failing() {
        return WatchedNumber.anyRow("pg_class", "TRUE", () -> {
            throw new IllegalStateException("this one fails");
        });
    }
}
