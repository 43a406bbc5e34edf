package in.pujabooking.ledger.history;

import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The history in PostgreSQL, read by a cursor: one statement, so one moment, and a thousand rows in memory. */
public final class JdbcHistory implements History {

    private static final int ROWS_AT_A_TIME = 1_000;
    private static final String SELECT = "SELECT " + StoredEvents.COLUMNS + " FROM domain_event ";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate reading;
    private final StoredEvents events;

    public JdbcHistory(DataSource database, PlatformTransactionManager transactions, StoredEvents events) {
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setFetchSize(ROWS_AT_A_TIME);
        // outside a transaction the driver would fetch all rows at once
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.events = events;
    }

    @Override
    public void forEach(Consumer<HistoryEntry> reader) {
        reading.executeWithoutResult(transaction ->
                jdbc.query(SELECT + "ORDER BY global_index", row -> {
                    reader.accept(events.read(row));
                }));
    }

    @Override
    public List<HistoryEntry> at(long[] indexes) {
        return jdbc.query(SELECT + "WHERE global_index = ANY (?) ORDER BY global_index", (row, number) -> events.read(row), (Object) indexes);
    }

    /** All events of these aggregates and all events without an aggregate that are about these orders, in the order of the history. */
    public List<HistoryEntry> of(List<String> aggregates, List<String> orders) {
        return jdbc.query(SELECT + "WHERE type IS NOT NULL AND aggregate_identifier = ANY (?) UNION ALL " + SELECT
                + "WHERE type IS NULL AND payload::jsonb ->> 'merchantOrderId' = ANY (?) ORDER BY global_index",
                (row, number) -> events.read(row), array(aggregates), array(orders));
    }

    /** Whether the database has a history at all. */
    public boolean exists() {
        return Boolean.TRUE.equals(jdbc.queryForObject("SELECT to_regclass('domain_event') IS NOT NULL", Boolean.class));
    }

    @Override
    public long lastIndex() {
        return jdbc.queryForObject("SELECT coalesce(max(global_index), 0) FROM domain_event", Long.class);
    }

    private static Object array(List<String> values) {
        return values.toArray(String[]::new);
    }
}
