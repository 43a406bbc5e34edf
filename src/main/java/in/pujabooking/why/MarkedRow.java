package in.pujabooking.why;

import java.time.Instant;

/**
 * A row of the read model that could not be written with its event; it is folded from the history whenever it is read.
 *
 * @param source the aggregate, or the payment order, whose events make the row
 */
record MarkedRow(String view, String source, String reason, Instant since) {
}
