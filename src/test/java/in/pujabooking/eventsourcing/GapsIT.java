package in.pujabooking.eventsourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.IntegrationTest;
import in.pujabooking.command.eventstore.PostgresEventStorageEngine;
import java.sql.SQLException;
import java.time.Duration;
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
    private static final Duration PATIENCE = Duration.ofSeconds(20);

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
            readOneMore(reader);
            assertThat(reader.token.hasGaps()).isTrue();
            writer.kill();
        }
        awaitNoGapsOf(reader);
        assertThat(reader.seen).doesNotHaveDuplicates();
    }

    @Test
    void the_gap_of_a_rolled_back_writer_is_forgotten_once_it_is_proven_empty() throws SQLException {
        var time = new AtomicLong();
        var reader = besideARolledBackWriter(history.anotherNode(() -> time.addAndGet(MORE_THAN_THE_PAUSE.toNanos())));
        awaitNoGapsOf(reader);
    }

    @Test
    void a_reader_looks_for_transactions_under_way_every_50_ms_at_most() throws SQLException {
        var time = new AtomicLong();
        var reader = besideARolledBackWriter(history.anotherNode(time::get));
        for (int i = 0; i < 10; i++) {
            readOneMore(reader);
        }
        assertThat(reader.token.hasGaps()).describedAs("no time has passed").isTrue();
        await().atMost(PATIENCE).untilAsserted(() -> {
            time.addAndGet(MORE_THAN_THE_PAUSE.toNanos());
            readOneMore(reader);
            assertThat(reader.token.hasGaps()).isFalse();
        });
    }

    /** A reader that has seen an event behind the place of a writer who has rolled back since. */
    private History.Reader besideARolledBackWriter(PostgresEventStorageEngine node) throws SQLException {
        var reader = history.new Reader(node);
        try (var failing = history.database.getConnection()) {
            failing.setAutoCommit(false);
            History.insert(failing);
            readOneMore(reader);
            assertThat(reader.token.hasGaps()).isTrue();
            failing.rollback();
            return reader;
        }
    }

    private void readOneMore(History.Reader reader) {
        history.publish();
        reader.read();
    }

    /** One event notices the transactions under way, a later one finds them ended: those of the application around the test as well. */
    private void awaitNoGapsOf(History.Reader reader) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            readOneMore(reader);
            assertThat(reader.token.hasGaps()).isFalse();
        });
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
