package in.pujabooking.ledger;

import in.pujabooking.command.Paise;
import java.time.Instant;

/**
 * Captured money that is on its way.
 *
 * @param what  what it waits for
 * @param since UTC
 * @param due   UTC; later than this it is a violation
 */
public record InFlight(String cart, String order, Paise amount, String what, Instant since, Instant due) {
}
