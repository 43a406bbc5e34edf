package in.pujabooking.query.view;

import java.time.Instant;

/**
 * A place in a list: that of the row with this time and id, whether or not it is still there.
 *
 * @param at the time that the list is ordered by
 * @param id what tells rows of the same time apart
 */
public record KeysetCursor(Instant at, String id) {
}
