package in.pujabooking.ledger;

import java.time.Instant;

/** Legal, but worth a look. */
public record LedgerNote(String cart, String order, Instant at, String text) {
}
