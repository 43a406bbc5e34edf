package in.pujabooking.query.view;

import java.time.Instant;

/**
 * A note that the rows of one source may be wrong, old or missing until they are repaired.
 *
 * @param view     the table
 * @param source   the aggregate, or the payment order, whose events the rows are folded from
 * @param user     the number of the user that the rows belong to; null if unknown
 * @param markedAt when it was marked first
 * @param reason   why it was marked, or why the last repair failed, for people
 * @param marks    how often it was marked
 * @param attempts how many repairs have failed
 * @param nextAt   before this time it is not repaired
 */
public record Mark(String view, String source, Long user, Instant markedAt, String reason, long marks, int attempts, Instant nextAt) {
}
