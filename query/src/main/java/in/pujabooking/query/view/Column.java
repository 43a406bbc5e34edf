package in.pujabooking.query.view;

import java.util.function.Function;

/**
 * A column of a view's table.
 *
 * @param type  PostgreSQL's name of its type
 * @param value what a row has in it; may be null
 */
record Column<V>(String name, String type, Function<V, ?> value) {
}
