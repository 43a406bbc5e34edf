package in.pujabooking.query.view;

/**
 * An event changes a row that is not there: the event that makes the row has not been applied. The event must be kept and applied later,
 * never skipped, or the view would stay wrong in silence.
 */
public final class RowMissing extends IllegalStateException {

    RowMissing(String table, String id) {
        super("No row %s in %s to apply the event to".formatted(id, table));
    }
}
