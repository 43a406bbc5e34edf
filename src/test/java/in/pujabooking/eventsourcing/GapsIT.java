package in.pujabooking.eventsourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.IntegrationTest;
import in.pujabooking.command.eventstore.PostgresEventStorageEngine;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** What writers that fail leave in the history's numbering: no reader stops at it, and it is forgotten once it is proven to be empty. */
@IntegrationTest
class GapsIT {

    private static final Duration MORE_THAN_THE_PAUSE = Duration.ofMillis(51);

    private final History history;

    @Autowired
    GapsIT(PostgresEventStorageEngine ours, DataSource database, TransactionManager transactions,
           @Qualifier("eventSerializer") Serializer serializer) {
        history = new History(ours, database, transactions, serializer);
    }

    @Test
    void a_writer_killed_with_its_transaction_open_leaves_nothing_behind() throws Exception {
        var reader = history.new Reader(history.ours);
        try (var writer = new StalledWriter(history.database)) {
            history.publish();
            reader.read();
            assertThat(reader.token.hasGaps()).isTrue();
            writer.kill();
        }
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            history.publish();
            reader.read();
            assertThat(reader.token.hasGaps()).isFalse();
        });
        assertThat(reader.seen).doesNotHaveDuplicates();
    }

    @Test
    void the_gap_of_a_rolled_back_writer_is_forgotten_as_soon_as_it_is_proven_empty() throws SQLException {
        var time = new AtomicLong();
        var node = history.anotherNode(() -> time.addAndGet(MORE_THAN_THE_PAUSE.toNanos()));
        var start = node.createHeadToken();
        try (var failing = history.database.getConnection()) {
            failing.setAutoCommit(false);
            History.insert(failing, "never");
            history.publish();
            var token = History.read(node, start, new ArrayList<>());
            assertThat(token.hasGaps()).isTrue();
            failing.rollback();
            // one event to notice the gap's transactions, one to find them ended
            history.publish();
            token = History.read(node, token, new ArrayList<>());
            history.publish();
            token = History.read(node, token, new ArrayList<>());
            assertThat(token.hasGaps()).isFalse();
        }
    }

    @Test
    void a_reader_looks_for_transactions_under_way_every_50_ms_at_most() throws SQLException {
        var time = new AtomicLong();
        var node = history.anotherNode(time::get);
        var start = node.createHeadToken();
        try (var failing = history.database.getConnection()) {
            failing.setAutoCommit(false);
            History.insert(failing, "never");
            history.publish();
            var token = History.read(node, start, new ArrayList<>());
            failing.rollback();
            history.publish();
            token = History.read(node, token, new ArrayList<>());
            history.publish();
            token = History.read(node, token, new ArrayList<>());
            assertThat(token.hasGaps()).describedAs("no time has passed").isTrue();
            time.addAndGet(MORE_THAN_THE_PAUSE.toNanos());
            history.publish();
            assertThat(History.read(node, token, new ArrayList<>()).hasGaps()).isFalse();
        }
    }

    /** A reader that counts indexes instead of events would find an empty batch here, for ever. */
    @Test
    void a_hole_wider_than_a_batch_stops_no_reader() throws SQLException {
        var reader = history.new Reader(history.ours);
        try (var drawn = history.database.getConnection(); var statement = drawn.createStatement()) {
            statement.execute("SELECT nextval('domain_event_global_index') FROM generate_series(1, 1200)");
        }
        var beyond = history.publish();
        reader.read();
        assertThat(reader.seen).contains(beyond);
    }
}
