package in.pujabooking.query.view;

/**
 * Which part of a list is asked for.
 *
 * @param after the place behind which it begins; null for the beginning of the list
 * @param limit so many rows at most, from 1 to {@link #MOST}
 */
public record ListRange(KeysetCursor after, int limit) {

    /** No answer has more rows. */
    public static final int MOST = 500;

    public static final ListRange LARGEST = new ListRange(null, MOST);

    public ListRange {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("Not a number of rows from 1 to " + MOST + ": " + limit);
        }
    }

    /** The first rows of the list. */
    public static ListRange first(int limit) {
        return new ListRange(null, limit);
    }
}
