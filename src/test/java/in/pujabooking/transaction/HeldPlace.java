package in.pujabooking.transaction;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The next place of an aggregate in the history, held by the open transaction of another writer, until it is released. */
final class HeldPlace implements AutoCloseable {

    private final Connection holder;
    private final JdbcClient others;
    private final int backend;

    HeldPlace(String aggregate, DataSource database) {
        try {
            holder = database.getConnection();
            holder.setAutoCommit(false);
            backend = holder.unwrap(PGConnection.class).getBackendPID();
            insertNext(aggregate);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        others = JdbcClient.create(database);
    }

    private void insertNext(String aggregate) throws SQLException {
        try (var insert = holder.prepareStatement("""
                INSERT INTO domain_event (event_identifier, aggregate_identifier, sequence_number, time_stamp, payload_type, payload, meta_data)
                SELECT 'holds ' || ?, ?, coalesce(max(sequence_number) + 1, 0), '', '', '{}', '{}' FROM domain_event WHERE aggregate_identifier = ?""")) {
            insert.setString(1, aggregate);
            insert.setString(2, aggregate);
            insert.setString(3, aggregate);
            insert.executeUpdate();
        }
    }

    boolean isWaitedFor() {
        return others.sql("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND ? = ANY (pg_blocking_pids(pid))")
                .param(backend).query(Long.class).single() > 0;
    }

    /** Nothing of it is kept; may be called again. */
    @Override
    public void close() {
        try {
            if (!holder.isClosed()) {
                holder.rollback();
                holder.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
