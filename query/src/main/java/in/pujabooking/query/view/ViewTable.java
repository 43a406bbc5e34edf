package in.pujabooking.query.view;

import static java.util.stream.Collectors.joining;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** One table of the read model: its columns, how a row is read, and how many rows are written by one statement. Runs in the caller's transaction. */
public final class ViewTable<V> {

    private final JdbcTemplate jdbc;
    private final String table;
    private final List<Column<V>> columns;
    private final Function<Cells, V> reader;
    private final String find;
    private final String store;
    private final String overwrite;

    private ViewTable(JdbcTemplate jdbc, String table, List<Column<V>> columns, Function<Cells, V> reader) {
        this.jdbc = jdbc;
        this.table = table;
        this.columns = List.copyOf(columns);
        this.reader = reader;
        this.find = "SELECT %s FROM %s t WHERE %s = ?".formatted(columns("t"), table, key().name());
        this.store = upsert("<") + " RETURNING " + columns("t");
        this.overwrite = upsert("<=");
    }

    /** @param reader reads the columns in the order in which they are declared */
    public static <V> Declaration<V> of(String table, Function<Cells, V> reader) {
        return new Declaration<>(table, reader);
    }

    /** Declares the columns of a table, its primary key first; one of them has to be {@code version}. */
    public static final class Declaration<V> {

        private final String table;
        private final Function<Cells, V> reader;
        private final List<Column<V>> columns = new ArrayList<>();

        private Declaration(String table, Function<Cells, V> reader) {
            this.table = table;
            this.reader = reader;
        }

        /** @param type PostgreSQL's name of the type */
        public Declaration<V> column(String name, String type, Function<V, ?> value) {
            columns.add(new Column<>(name, type, value));
            return this;
        }

        public ViewTable<V> in(JdbcTemplate jdbc) {
            return new ViewTable<>(jdbc, table, columns, reader);
        }
    }

    String name() {
        return table;
    }

    private Column<V> key() {
        return columns.getFirst();
    }

    /** The columns in order, as a query has to name them for {@link #read}. */
    public String columns(String alias) {
        return columns.stream().map(column -> alias + "." + column.name()).collect(joining(", "));
    }

    /** Reads this table's cells, which come next; empty if its key is null, as in an outer join. */
    public Optional<V> read(Cells cells) {
        if (cells.isNull()) {
            cells.skip(columns.size());
            return Optional.empty();
        }
        return Optional.of(reader.apply(cells));
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
        return jdbc.query(find, (row, number) -> reader.apply(Cells.of(row)), key).stream().findFirst();
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
                : jdbc.query(store, statement -> bind(statement, values), (row, number) -> reader.apply(Cells.of(row)));
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
                columns.stream().map(Column::name).collect(joining(", ")),
                columns.stream().map(column -> "?::text[]::" + column.type() + "[]").collect(joining(", ")), key().name(),
                columns.stream().skip(1).map(column -> column.name() + " = excluded." + column.name()).collect(joining(", ")), older);
    }
}
