package in.pujabooking.query.view;

import static java.util.stream.Collectors.joining;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** One table of the read model: its columns, how a row is read, and how many rows are written by one statement. Runs in the caller's transaction. */
public final class ViewTable<V> {

    private final JdbcTemplate jdbc;
    private final String table;
    private final List<Column<V>> columns;
    private final Function<Cells, V> reader;
    private final String load;
    private final String store;

    private ViewTable(JdbcTemplate jdbc, String table, List<Column<V>> columns, Function<Cells, V> reader) {
        this.jdbc = jdbc;
        this.table = table;
        this.columns = List.copyOf(columns);
        this.reader = reader;
        this.load = "SELECT %s FROM %s t WHERE %s = ANY (?)".formatted(columns("t"), table, key().name());
        this.store = store();
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

    /** All rows that a condition finds. @param rest what follows FROM and the table, which is called {@code t} */
    public List<V> select(String rest, Object... parameters) {
        return jdbc.query("SELECT " + columns("t") + " FROM " + table + " t " + rest, (row, number) -> reader.apply(Cells.of(row)), parameters);
    }

    /** The rows of these keys, as far as they are there. */
    Map<String, V> load(Collection<String> keys) {
        Map<String, V> rows = new HashMap<>();
        jdbc.query(load, statement -> statement.setArray(1, textArray(statement.getConnection(), keys)),
                (ResultSet row) -> {
                    rows.put(row.getString(1), reader.apply(Cells.of(row)));
                });
        return rows;
    }

    /** The values of a row. @throws IllegalArgumentException if there is one that no column takes */
    Object[] values(V row) {
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Storable.of(columns.get(i).value().apply(row));
        }
        return values;
    }

    /** Writes rows that are new, or newer than what is there. @return the keys of those that were written */
    Set<String> store(Collection<Object[]> rows) {
        Set<String> written = new HashSet<>();
        jdbc.query(store, statement -> bind(statement, rows), (ResultSet row) -> {
            written.add(row.getString(1));
        });
        return written;
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

    private String store() {
        String key = key().name();
        return """
                INSERT INTO %1$s AS t (%2$s) SELECT * FROM unnest(%3$s)
                ON CONFLICT (%4$s) DO UPDATE SET %5$s WHERE t.version < excluded.version RETURNING %4$s""".formatted(table,
                columns.stream().map(Column::name).collect(joining(", ")),
                columns.stream().map(column -> "?::text[]::" + column.type() + "[]").collect(joining(", ")), key,
                columns.stream().skip(1).map(column -> column.name() + " = excluded." + column.name()).collect(joining(", ")));
    }
}
