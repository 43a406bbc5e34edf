package in.pujabooking.eventsourcing;

import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.IntegrationTest;
import in.pujabooking.command.eventstore.PostgresEventStorageEngine;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/**
 * Law 4: a committed event reaches every reader, however late it is committed. The same history is read by two nodes of ours and by Axon's own
 * engine with its own settings, which forgets an event whose writer stalled longer than a minute.
 */
@IntegrationTest
class NoEventIsLostIT {

    private final History history;

    @Autowired
    NoEventIsLostIT(PostgresEventStorageEngine ours, DataSource database, TransactionManager transactions,
                    @Qualifier("eventSerializer") Serializer serializer) {
        history = new History(ours, database, transactions, serializer);
    }

    @Test
    void a_writer_that_stalls_beyond_every_time_out_is_still_read() throws SQLException {
        var readers = List.of(history.new Reader(history.ours), history.new Reader(history.anotherNode(System::nanoTime)),
                history.new Reader(history.stockEngine()));
        try (var stalled = history.database.getConnection()) {
            stalled.setAutoCommit(false);
            var late = History.insert(stalled);
            var early = history.publish();
            readers.forEach(History.Reader::read);
            assertThat(readers).allSatisfy(reader -> assertThat(reader.seen).contains(early).doesNotContain(late));

            for (int i = 0; i < 5; i++) {
                history.publish();
                aMinuteLater(() -> readers.forEach(History.Reader::read));
            }
            stalled.commit();

            aMinuteLater(() -> readers.forEach(History.Reader::read));
            assertThat(readers.get(0).seen).containsOnlyOnce(late).doesNotHaveDuplicates();
            assertThat(readers.get(1).seen).describedAs("another node").containsOnlyOnce(late).doesNotHaveDuplicates();
            assertThat(readers.get(2).seen).describedAs("Axon's own engine, for comparison").doesNotContain(late);
        }
    }

    @Test
    void a_reader_that_begins_at_the_head_waits_for_what_is_under_way() throws SQLException {
        var read = new ArrayList<String>();
        try (var stalled = history.database.getConnection()) {
            stalled.setAutoCommit(false);
            var late = History.insert(stalled);
            history.publish();
            var head = history.ours.createHeadToken();
            stalled.commit();
            History.read(history.ours, head, read);
            assertThat(read).containsExactly(late);
        }
    }

    @Test
    void gaps_filled_in_one_batch_are_all_delivered_even_if_the_batch_is_cut() throws SQLException {
        var start = history.ours.createHeadToken();
        try (var first = history.database.getConnection(); var second = history.database.getConnection()) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            var expected = List.of(History.insert(first), History.insert(second), history.publish());
            var seen = new ArrayList<String>();
            TrackingToken token = History.read(history.ours, start, seen);
            first.commit();
            second.commit();
            history.publish();
            try (var events = history.ours.readEvents(token, false)) {
                var cut = events.findFirst().orElseThrow();
                seen.add(cut.getIdentifier());
                token = cut.trackingToken();
            }
            History.read(history.ours, token, seen);
            assertThat(seen).containsAll(expected).doesNotHaveDuplicates();
        }
    }

    /** Axon takes the time from here, so a minute needs no waiting. */
    private static void aMinuteLater(Runnable action) {
        var clock = GenericEventMessage.clock;
        GenericEventMessage.clock = Clock.offset(clock, Duration.ofSeconds(61));
        try {
            action.run();
        } finally {
            GenericEventMessage.clock = clock;
        }
    }
}
