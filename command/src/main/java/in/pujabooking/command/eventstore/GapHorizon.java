package in.pujabooking.command.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.axonframework.common.jdbc.ConnectionProvider;

/**
 * Knows below which global index nothing can appear any more.
 *
 * <p>A writer draws its index from a sequence and commits later, so a reader sees gaps: some of transactions still under way, some of
 * transactions rolled back. Time cannot tell the two apart; PostgreSQL's transaction ids can. An event's row takes its transaction id
 * before its index (column order in the table). So every index drawn so far belongs to a transaction older than one that is started
 * now; once all older ones have ended, an index that is not to be seen never will be.
 *
 * <p>Thread-safe. One instance serves all readers of a node; it holds nothing that a restart must keep.
 */
final class GapHorizon {

    /** Most gaps are filled a moment later; whoever looked for their transactions with each read would pay more than for the read. */
    private static final long PAUSE = Duration.ofMillis(50).toNanos();

    private final LongSupplier nanoTime;
    private volatile long settled;
    private long pendingIndex;
    private long pendingTransaction;
    private long lastLook;
    private boolean looked;

    /** @param nanoTime as {@link System#nanoTime()} */
    GapHorizon(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Every index up to this one is either to be seen by a query that begins after this call, or will never exist. */
    long settledUpTo() {
        return settled;
    }

    /**
     * Moves the horizon as far as the transactions under way allow, but looks at them every 50 ms at most: a gap may be kept a little longer
     * than it has to be, never shorter. A look costs up to three short queries and one transaction id.
     */
    synchronized void advance(ConnectionProvider connections) throws SQLException {
        long now = nanoTime.getAsLong();
        if (looked && now - lastLook < PAUSE) {
            return;
        }
        looked = true;
        lastLook = now;
        try (var connection = connections.getConnection()) {
            look(connection);
        }
    }

    private void look(Connection connection) throws SQLException {
        if (pendingIndex > settled && oldestRunning(connection) >= pendingTransaction) {
            settled = pendingIndex;
        }
        if (pendingIndex == settled) {
            // in this order: all indexes up to the one read here were drawn before the transaction id is
            long drawn = number(connection, "SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM domain_event_global_index");
            pendingTransaction = number(connection, "SELECT pg_current_xact_id()::text::bigint");
            // both or neither: an index beside an older transaction id would be settled too early
            pendingIndex = drawn;
        }
    }

    private static long oldestRunning(Connection connection) throws SQLException {
        return number(connection, "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint");
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
