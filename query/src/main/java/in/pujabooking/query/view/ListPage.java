package in.pujabooking.query.view;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param next the place behind which the list goes on; null if this is its end
 */
public record ListPage<V>(List<V> rows, KeysetCursor next) {

    /** @param found in order; one row more than the limit says that the list goes on */
    static <V> ListPage<V> of(List<V> found, int limit, Function<V, KeysetCursor> place) {
        return found.size() <= limit ? new ListPage<>(List.copyOf(found), null)
                : new ListPage<>(List.copyOf(found.subList(0, limit)), place.apply(found.get(limit - 1)));
    }

    /** The same part of the list, of what its rows are made into. */
    public <T> ListPage<T> map(Function<V, T> made) {
        return new ListPage<>(rows.stream().map(made).toList(), next);
    }
}
