package in.pujabooking.query.view;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One table of the read model. Besides its own columns it has created_at, updated_at and version, which are kept here. Statements run in
 * the transaction of the caller.
 */
public final class ViewTable {

    private final JdbcClient jdbc;
    private final String table;
    private final String key;
    private final String owner;

    /**
     * @param key   the primary key
     * @param owner the column that tells whom a row belongs to, answered by each update
     */
    public ViewTable(JdbcClient jdbc, String table, String key, String owner) {
        this.jdbc = jdbc;
        this.table = table;
        this.key = key;
        this.owner = owner;
    }

    /** Writes a whole row, the key among its columns. @return false if the row has this event already */
    public boolean put(Columns row, EventPosition position) {
        row.with("created_at", position.at()).with("updated_at", position.at()).with("version", position.version());
        return jdbc.sql("""
                INSERT INTO %1$s (%2$s) VALUES (%3$s)
                ON CONFLICT (%4$s) DO UPDATE SET (%2$s) = ROW (%5$s) WHERE %1$s.version < excluded.version""".formatted(
                table, names(row, ""), names(row, ":"), key, names(row, "excluded."))).params(row.values()).update() == 1;
    }

    /**
     * Changes a row.
     *
     * @param set    assignments in SQL; {@code :at} is the time of the event, other parameters come from {@code values}
     * @return the row's owner; empty if the row has this event already
     * @throws RowMissing if there is no such row
     */
    public Optional<String> update(String id, EventPosition position, String set, Columns values) {
        return change(id, position, ", " + set, values);
    }

    /** Notes that the row has seen an event which changes nothing else in it; answers and fails as {@link #update} does. */
    public Optional<String> advance(String id, EventPosition position) {
        return change(id, position, "", new Columns());
    }

    private Optional<String> change(String id, EventPosition position, String set, Columns values) {
        values.with("id", id).with("at", position.at()).with("version", position.version());
        Optional<String> changed = jdbc.sql("""
                UPDATE %1$s SET version = :version, updated_at = :at%2$s
                WHERE %3$s = :id AND version < :version RETURNING %4$s""".formatted(table, set, key, owner))
                .params(values.values()).query(String.class).optional();
        if (changed.isEmpty() && !exists(id)) {
            throw new RowMissing(table, id);
        }
        return changed;
    }

    private boolean exists(String id) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM %s WHERE %s = :id)".formatted(table, key))
                .param("id", id).query(Boolean.class).single();
    }

    private static String names(Columns row, String prefix) {
        return row.names().stream().map(name -> prefix + name).collect(joining(", "));
    }
}
