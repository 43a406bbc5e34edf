package in.pujabooking.query.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * How the values of a Java type lie in a column.
 *
 * @param name     PostgreSQL's name of the column's type
 * @param jdbcType what the driver reads
 * @param stored   the value as a text, a number, a truth or a time; never asked for null
 * @param made     the value of what the driver read; never asked for null
 */
record ColumnType(String name, Class<?> jdbcType, Function<Object, Object> stored, Function<Object, Object> made) {

    private static final Map<Class<?>, ColumnType> BY_CLASS = byClass();

    private static Map<Class<?>, ColumnType> byClass() {
        Map<Class<?>, ColumnType> types = new HashMap<>();
        types.put(String.class, plain("text", String.class));
        types.put(long.class, plain("bigint", Long.class));
        types.put(Long.class, plain("bigint", Long.class));
        types.put(int.class, plain("integer", Integer.class));
        types.put(boolean.class, plain("boolean", Boolean.class));
        types.put(LocalDate.class, plain("date", LocalDate.class));
        types.put(LocalTime.class, plain("time", LocalTime.class));
        types.put(Instant.class, new ColumnType("timestamptz", OffsetDateTime.class, Function.identity(),
                time -> ((OffsetDateTime) time).toInstant()));
        DomainConverter.all().forEach(converter -> types.put(converter.type(), converted(converter, types.get(converter.columnType()))));
        return Map.copyOf(types);
    }

    private static ColumnType plain(String name, Class<?> type) {
        return new ColumnType(name, type, Function.identity(), Function.identity());
    }

    private static <T, C> ColumnType converted(DomainConverter<T, C> converter, ColumnType column) {
        return new ColumnType(column.name(), column.jdbcType(), value -> converter.convertToDatabaseColumn(converter.type().cast(value)),
                cell -> converter.convertToEntityAttribute(converter.columnType().cast(cell)));
    }

    private static <T extends Enum<T>> ColumnType named(Class<T> type) {
        return new ColumnType("text", String.class, value -> type.cast(value).name(), name -> Enum.valueOf(type, (String) name));
    }

    /** @throws IllegalArgumentException if there is no column for such values */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static ColumnType of(Class<?> type) {
        ColumnType known = BY_CLASS.get(type);
        if (known == null && !type.isEnum()) {
            throw new IllegalArgumentException("No column for " + type);
        }
        return known == null ? named((Class) type) : known;
    }

    /** Null stays null. */
    Object store(Object value) {
        return value == null ? null : stored.apply(value);
    }

    /** The value of a cell; null if it is empty. */
    Object read(ResultSet row, int column) throws SQLException {
        Object cell = row.getObject(column, jdbcType);
        return cell == null ? null : made.apply(cell);
    }
}
