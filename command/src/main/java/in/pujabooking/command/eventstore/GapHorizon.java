package in.pujabooking.command.eventstore;

import java.sql.Connection;
import java.sql.SQLException;

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

    private volatile long settled;
    private long pendingIndex;
    private long pendingTransaction;

    /** Every index up to this one is either to be seen by a query that begins after this call, or will never exist. */
    long settledUpTo() {
        return settled;
    }

    /** Moves the horizon as far as the transactions under way allow. Costs up to two short queries and one transaction id. */
    synchronized void advance(Connection connection) throws SQLException {
        if (pendingIndex > settled && oldestRunning(connection) >= pendingTransaction) {
            settled = pendingIndex;
        }
        if (pendingIndex == settled) {
            // in this order: all indexes up to the one read here were drawn before the transaction id is
            pendingIndex = number(connection, "SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM domain_event_global_index");
            pendingTransaction = number(connection, "SELECT pg_current_xact_id()::text::bigint");
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
