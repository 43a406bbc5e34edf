package in.pujabooking.query.view;

import java.util.function.Function;

/**
 * A column of a view's table.
 *
 * @param type  PostgreSQL's name of its type
 * @param value what a row has in it, as {@link ColumnType} stores it; may be null
 */
record ViewColumn<V>(String name, String type, Function<V, ?> value) {
}
