package in.pujabooking.bench.limit;

import in.pujabooking.bench.lab.Postgres;
import java.sql.SQLException;

/** The history read once over a bare JDBC cursor, nothing done with it. */
public final class Cursor {

    private static final int FETCHED_AT_ONCE = 1_000;

    private Cursor() {
    }

    /** Events per second, all columns that a replay needs, in the order of the history. */
    public static double eventsPerSecond(Postgres postgres, String database, long after) {
        try (var connection = postgres.connect(database)) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement("""
                    SELECT global_index, event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type, payload_revision, payload,
                           meta_data FROM domain_event WHERE global_index > ? ORDER BY global_index""")) {
                statement.setLong(1, after);
                statement.setFetchSize(FETCHED_AT_ONCE);
                long begun = System.nanoTime();
                long events = 0;
                long bytes = 0;
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        events++;
                        for (int column = 2; column <= 10; column++) {
                            String value = row.getString(column);
                            bytes += value == null ? 0 : value.length();
                        }
                    }
                }
                if (bytes == 0) {
                    throw new IllegalStateException("An empty history can't be measured");
                }
                return events / ((System.nanoTime() - begun) / 1e9);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
