package in.pujabooking.command.watch;

/** A number in the database that every node looks at once a second, all of them by one statement. */
public interface WatchedNumber {

    /** SQL: an expression of type bigint, never null, without parameters, that an index answers at once. */
    String expression();

    /**
     * Called by the one thread that looks, so it has to return soon. A failure is logged, and the others are told all the same.
     *
     * @param number     as it was when the look began, or later
     * @param begunNanos when the look began, by {@link System#nanoTime()}
     */
    void seen(long number, long begunNanos);

    /** A number that says whether some row of a table meets a condition; {@code wake} is called at each look that finds one, and has to return soon. */
    static WatchedNumber anyRow(String table, String condition, Runnable wake) {
        return new WatchedNumber() {
            @Override
            public String expression() {
                return "(EXISTS (SELECT FROM %s WHERE %s))::int::bigint".formatted(table, condition);
            }

            @Override
            public void seen(long number, long begunNanos) {
                if (number > 0) {
                    wake.run();
                }
            }
        };
    }
}
