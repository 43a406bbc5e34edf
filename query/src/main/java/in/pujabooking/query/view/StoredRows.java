package in.pujabooking.query.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The stored rows of an answer, and whether some row that may concern it is marked, of one moment.
 *
 * @param rows       by key, in any order
 * @param unreadable why a row can't be read, by key
 */
record StoredRows<V>(boolean marked, Map<String, V> rows, Map<String, RuntimeException> unreadable) {

    /** By one statement. */
    static <V> StoredRows<V> find(JdbcTemplate jdbc, ViewTable<V> table, ViewQuery<V> query) {
        String sql = "SELECT %s, %s FROM (SELECT) one LEFT JOIN (SELECT * FROM %s t WHERE %s) t ON TRUE".formatted(
                query.marks().isMarked(table.name()), table.columns("t"), table.name(), query.condition());
        Object[] parameters = Stream.concat(query.marks().parameters().stream(), query.parameters().stream()).toArray();
        return jdbc.query(sql, results -> {
            boolean marked = false;
            Map<String, V> rows = new LinkedHashMap<>();
            Map<String, RuntimeException> unreadable = new LinkedHashMap<>();
            while (results.next()) {
                Cells cells = Cells.of(results);
                marked = cells.truth();
                String key = results.getString(2);
                try {
                    Optional<V> row = table.read(cells);
                    row.ifPresent(found -> rows.put(key, found));
                } catch (RuntimeException failure) {
                    unreadable.put(key, failure);
                }
            }
            return new StoredRows<>(marked, rows, unreadable);
        }, parameters);
    }

    /** @throws RuntimeException if one of the rows can't be read */
    void requireReadable() {
        unreadable.values().stream().findFirst().ifPresent(failure -> {
            throw failure;
        });
    }
}
