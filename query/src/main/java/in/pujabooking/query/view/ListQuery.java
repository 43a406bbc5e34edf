package in.pujabooking.query.view;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.data.domain.Limit;

/**
 * A list of rows of one view: read by one question from the table, or, while marks concern it, from folded rows; both must say the same.
 *
 * @param stored    the rows behind a place, in the list's order, from the table
 * @param condition SQL: which stored rows, of the table {@code t}, may belong to the list
 * @param parameters the condition's parameters, in order
 * @param marks     which marks may concern the list
 * @param filter    which rows belong to the list
 */
public record ListQuery<V>(ListOrder<V> order, StoredList<V> stored, String condition, List<Object> parameters, Scope marks,
                           Predicate<V> filter) {

    /** Reads a part of the list from its table. */
    public interface StoredList<V> {
        List<V> behind(KeysetCursor place, Limit limit);
    }

    ViewQuery<V> whole() {
        return new ViewQuery<>(condition, parameters, marks, filter, order.comparator());
    }
}
