package in.pujabooking.query.view;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.Table;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** One table of the read model: how a row is read by JDBC, and how many rows are written by one statement. Runs in the caller's transaction. */
public final class ViewTable<V> {

    private final JdbcTemplate jdbc;
    private final String table;
    private final RecordMapping<V> mapping;
    private final List<ViewColumn<V>> columns;
    private final Map<String, String> named = new ConcurrentHashMap<>();
    private final String find;
    private final String store;
    private final String overwrite;

    private ViewTable(JdbcTemplate jdbc, String table, RecordMapping<V> mapping) {
        this.jdbc = jdbc;
        this.table = table;
        this.mapping = mapping;
        this.columns = mapping.columns();
        this.find = "SELECT %s FROM %s t WHERE %s = ?".formatted(columns("t"), table, key().name());
        this.store = upsert("<") + " RETURNING " + columns("t");
        this.overwrite = upsert("<=");
    }

    /**
     * The table that an entity names, with the columns of the record that it embeds.
     *
     * @param row a record; its first component is the primary key, and one has to be {@code version}
     */
    public static <V> ViewTable<V> of(Class<?> entity, Class<V> row, JdbcTemplate jdbc) {
        return new ViewTable<>(jdbc, entity.getAnnotation(Table.class).name(), new RecordMapping<>(row));
    }

    String name() {
        return table;
    }

    private ViewColumn<V> key() {
        return columns.getFirst();
    }

    /** The columns in order, as a query has to name them for {@link #read}. */
    public String columns(String alias) {
        return named.computeIfAbsent(alias, name -> columns.stream().map(column -> name + "." + column.name()).collect(joining(", ")));
    }

    /** Reads this table's cells, which come next; empty if its key is null, as in an outer join. */
    public Optional<V> read(Cells cells) {
        if (cells.isNull()) {
            cells.skip(columns.size());
            return Optional.empty();
        }
        return Optional.of(mapping.read(cells));
    }

    String key(V row) {
        return key().value().apply(row).toString();
    }

    /**
     * The row of this key, if it is there.
     *
     * @throws RuntimeException if it holds what this version can't read
     */
    Optional<V> find(String key) {
        return jdbc.query(find, (row, number) -> mapping.read(Cells.of(row)), key).stream().findFirst();
    }

    /** Waits until no other transaction has the source, and has it until the end of this one. */
    void lock(String source) {
        jdbc.query("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", (ResultSet row) -> { }, table + "/" + source);
    }

    /**
     * Writes rows that are new, or newer than what is there, by one statement.
     *
     * @return the rows that were written, as the table has them now
     * @throws IllegalArgumentException if there is a value that no column takes; nothing was written
     */
    List<V> store(List<V> rows) {
        List<Object[]> values = sorted(rows);
        return values.isEmpty() ? List.of()
                : jdbc.query(store, statement -> bind(statement, values), (row, number) -> mapping.read(Cells.of(row)));
    }

    /** As {@link #store}, but writes over a row of the same version too, and answers nothing. */
    void overwrite(List<V> rows) {
        List<Object[]> values = sorted(rows);
        if (!values.isEmpty()) {
            jdbc.update(overwrite, statement -> bind(statement, values));
        }
    }

    /** By key, so that two statements lock what they have in common in the same order. */
    private List<Object[]> sorted(List<V> rows) {
        return rows.stream().sorted(Comparator.comparing(this::key)).map(this::values).toList();
    }

    private Object[] values(V row) {
        return columns.stream().map(column -> Storable.of(column.value().apply(row))).toArray();
    }

    private void bind(PreparedStatement statement, Collection<Object[]> rows) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            statement.setArray(i + 1, textArray(statement.getConnection(), rows.stream().map(row -> row[column]).toList()));
        }
    }

    /** Every type is sent as text and becomes what it is on the server. */
    private static Array textArray(Connection connection, Collection<?> values) throws SQLException {
        return connection.createArrayOf("text", values.stream().map(value -> value == null ? null : value.toString()).toArray());
    }

    /** @param older how the version of a row must compare to that of the row that takes its place */
    private String upsert(String older) {
        return """
                INSERT INTO %1$s AS t (%2$s) SELECT * FROM unnest(%3$s)
                ON CONFLICT (%4$s) DO UPDATE SET %5$s WHERE t.version %6$s excluded.version""".formatted(table,
                columns.stream().map(ViewColumn::name).collect(joining(", ")),
                columns.stream().map(column -> "?::text[]::" + column.type() + "[]").collect(joining(", ")), key().name(),
                columns.stream().skip(1).map(column -> column.name() + " = excluded." + column.name()).collect(joining(", ")), older);
    }
}
