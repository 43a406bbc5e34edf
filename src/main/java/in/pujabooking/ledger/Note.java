package in.pujabooking.ledger;

import java.time.Instant;

/** Legal, but worth a look. */
public record Note(String cart, String order, Instant at, String text) {
}
