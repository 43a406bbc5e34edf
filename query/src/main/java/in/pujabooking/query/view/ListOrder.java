package in.pujabooking.query.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;

/**
 * The order of a list: by a time, then by an id, compared byte by byte.
 *
 * @param start before every row
 */
public record ListOrder<V>(Function<V, Instant> time, Function<V, String> id, Comparator<KeysetCursor> order, KeysetCursor start) {

    private static final Comparator<KeysetCursor> ASCENDING = Comparator.comparing(KeysetCursor::at).thenComparing(KeysetCursor::id);
    private static final KeysetCursor BEGINNING_OF_TIME = new KeysetCursor(Instant.parse("0001-01-01T00:00:00Z"), "");
    private static final KeysetCursor END_OF_TIME = new KeysetCursor(Instant.parse("9999-12-31T23:59:59Z"), "");

    public static <V> ListOrder<V> newestFirst(Function<V, Instant> time, Function<V, String> id) {
        return new ListOrder<>(time, id, ASCENDING.reversed(), END_OF_TIME);
    }

    public static <V> ListOrder<V> oldestFirst(Function<V, Instant> time, Function<V, String> id) {
        return new ListOrder<>(time, id, ASCENDING, BEGINNING_OF_TIME);
    }

    KeysetCursor place(V row) {
        return new KeysetCursor(time.apply(row), id.apply(row));
    }

    /** The place behind which a part of the list begins. */
    KeysetCursor begin(ListRange range) {
        return range.after() == null ? start : range.after();
    }

    public Comparator<V> comparator() {
        return Comparator.comparing(this::place, order);
    }

    boolean isBehind(V row, KeysetCursor place) {
        return order.compare(place(row), place) > 0;
    }
}
