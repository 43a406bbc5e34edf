package in.pujabooking.command.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;

/**
 * Follows which aggregates have new events on any node, without reading the events. Every committed event is reported, however late it commits:
 * each poll reads again from the last index below which nothing can appear any more. A jump of the numbers costs nothing, and a poll never reads
 * more than {@value #MOST_ROWS} rows.
 *
 * <p>For one thread at a time. A new one reports, with its first polls, everything that is committed after it was made (and more). One that was not
 * polled for a while goes on where it was.
 */
public final class HistoryTail {

    /** More than this may be new only after a start, or while a writer hangs with its transaction open. */
    static final int MOST_ROWS = 5_000;

    /** A connection that has been silent for so long is given up, long before the pool's own bound. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(3);

    private static final String UNSETTLED = """
            SELECT global_index, aggregate_identifier, sequence_number FROM domain_event WHERE global_index > ? ORDER BY global_index LIMIT ?""";

    private final ConnectionProvider connections;
    private final GapHorizon horizon;
    private long settled;
    private boolean gaps = true;

    /** @param nanoTime as {@link System#nanoTime()} */
    public HistoryTail(DataSource database, LongSupplier nanoTime) {
        this.connections = () -> bounded(database.getConnection());
        this.horizon = new GapHorizon(nanoTime);
    }

    private static Connection bounded(Connection connection) throws SQLException {
        try {
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(LONGEST_ANSWER.toMillis()));
            return connection;
        } catch (SQLException dead) {
            connection.close();
            throw dead;
        }
    }

    /**
     * The events that were committed since the last poll; while an earlier number is missing, those behind it are reported again.
     *
     * @return empty if there may be more of them than one poll reads, so that any aggregate may have changed
     * @throws SQLTransientConnectionException if there is no connection to be had; the next poll reports what this one would have
     * @throws SQLException                    if the database does not answer; it may be another one after that, with fewer events, so a new tail has to
     *                                         take the place of this one
     */
    public Optional<List<EventKey>> poll() throws SQLException {
        if (gaps) {
            horizon.advance(connections);
        }
        long closed = horizon.settledUpTo();
        long consecutive = settled;
        long last = settled;
        var events = new ArrayList<EventKey>();
        try (var connection = connections.getConnection(); var statement = connection.prepareStatement(UNSETTLED)) {
            statement.setLong(1, settled);
            statement.setInt(2, MOST_ROWS);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    last = rows.getLong(1);
                    consecutive += last == consecutive + 1 ? 1 : 0;
                    events.add(new EventKey(rows.getString(2), rows.getLong(3)));
                }
            }
        }
        boolean complete = events.size() < MOST_ROWS;
        settled = Math.max(consecutive, closed);
        gaps = !complete || last > settled;
        return complete ? Optional.of(events) : Optional.empty();
    }
}
