package in.pujabooking.query.view;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * A question to one view, in SQL for the stored rows and in Java for the rows that were folded from the history; both must say the same.
 *
 * @param condition  which stored rows, of the table {@code t}, may belong to the answer
 * @param parameters the condition's parameters, in order
 * @param marks      which marks may concern the answer
 * @param filter     which of the rows belong to the answer; the condition need not say all of it
 * @param ordered    the order of the answer
 */
public record ViewQuery<V>(String condition, List<Object> parameters, Scope marks, Predicate<V> filter, Comparator<V> ordered) {

    /** A question for a single row by its key. */
    public static <V> ViewQuery<V> single(String key, Object id, Scope marks, Predicate<V> filter) {
        return new ViewQuery<>("t." + key + " = ?", List.of(id.toString()), marks, filter, (one, other) -> 0);
    }
}
