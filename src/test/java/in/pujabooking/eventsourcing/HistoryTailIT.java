package in.pujabooking.eventsourcing;

import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.command.eventstore.EventKey;
import in.pujabooking.command.eventstore.HistoryTail;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On a history of its own, whose numbers it may let jump. */
class HistoryTailIT {

    private static final int MORE_THAN_ONE_POLL_READS = 5_100;
    private static final long MORE_THAN_THE_PAUSE = Duration.ofMillis(51).toNanos();

    private static EmbeddedPostgres server;
    private static DataSource database;

    private final AtomicLong time = new AtomicLong();
    private HistoryTail tail;

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = EmbeddedPostgres.builder().start();
        database = server.getPostgresDatabase();
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(new ClassPathResource("db/migration/V1__event_store.sql").getContentAsString(StandardCharsets.UTF_8));
        }
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void followsTheHead() throws SQLException {
        tail = newTail();
        while (tail.poll().filter(List::isEmpty).isEmpty()) {
            // until all that was written by other tests is told and settled
        }
    }

    private HistoryTail newTail() {
        return new HistoryTail(database, () -> time.addAndGet(MORE_THAN_THE_PAUSE));
    }

    @Test
    void what_is_committed_is_told_once() throws SQLException {
        var first = publish();
        assertThat(told()).containsExactly(first);
        assertThat(told()).isEmpty();
        var more = List.of(publish(), publish());
        assertThat(told()).containsExactlyElementsOf(more);
    }

    @Test
    void an_event_that_commits_after_later_ones_is_told() throws SQLException {
        try (var slow = database.getConnection()) {
            slow.setAutoCommit(false);
            var late = new EventKey(History.insert(slow), 0);
            var fast = publish();
            assertThat(told()).containsExactly(fast);
            for (int i = 0; i < 10; i++) {
                assertThat(told()).as("again, as long as it can't be told apart").containsExactly(fast);
            }
            slow.commit();
            assertThat(told()).contains(late);
            assertThat(told()).isEmpty();
        }
    }

    @Test
    void a_number_that_was_rolled_back_is_forgotten() throws SQLException {
        try (var failing = database.getConnection()) {
            failing.setAutoCommit(false);
            History.insert(failing);
            failing.rollback();
        }
        var next = publish();
        assertThat(told()).containsExactly(next);
        told();
        told();
        assertThat(told()).isEmpty();
    }

    @Test
    void a_jump_of_the_numbers_by_ten_million_costs_nothing() throws SQLException {
        JdbcClient.create(database).sql("SELECT setval('domain_event_global_index', last_value + 10000000) FROM domain_event_global_index")
                .query().singleValue();
        var beyond = publish();
        assertThat(told()).containsExactly(beyond);
        told();
        told();
        assertThat(told()).isEmpty();
    }

    @Test
    void more_than_it_can_tell_apart_is_anything_and_then_it_goes_on() throws SQLException {
        publish(MORE_THAN_ONE_POLL_READS);
        assertThat(tail.poll()).isEmpty();
        var rest = told();
        assertThat(rest).hasSizeLessThan(MORE_THAN_ONE_POLL_READS);
        var next = publish();
        assertThat(told()).containsExactly(next);
    }

    @Test
    void a_new_one_tells_everything_that_is_committed_after_it_was_made_beside_a_writer_that_is_under_way() throws SQLException {
        publish(MORE_THAN_ONE_POLL_READS);
        try (var slow = database.getConnection()) {
            slow.setAutoCommit(false);
            var late = new EventKey(History.insert(slow), 0);
            publish();
            var fresh = newTail();
            var anything = new ArrayList<Boolean>();
            for (int i = 0; i < 5; i++) {
                anything.add(fresh.poll().isEmpty());
            }
            assertThat(anything).as("anything may have changed, until the writer has ended").containsOnly(true);
            slow.commit();
            boolean wasTold = false;
            for (var poll = fresh.poll(); !wasTold; poll = fresh.poll()) {
                wasTold = poll.isEmpty() || poll.get().contains(late);
            }
            var next = publish();
            var after = new ArrayList<EventKey>();
            for (int i = 0; i < 5; i++) {
                fresh.poll().ifPresent(after::addAll);
            }
            assertThat(after).contains(next);
            assertThat(fresh.poll()).hasValue(List.of());
        }
    }

    private List<EventKey> told() throws SQLException {
        return tail.poll().orElseThrow();
    }

    private static EventKey publish() throws SQLException {
        try (Connection writer = database.getConnection()) {
            return new EventKey(History.insert(writer), 0);
        }
    }

    private static void publish(int howMany) throws SQLException {
        try (Connection writer = database.getConnection()) {
            writer.setAutoCommit(false);
            for (int i = 0; i < howMany; i++) {
                History.insert(writer);
            }
            writer.commit();
        }
    }
}
