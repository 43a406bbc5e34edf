package in.pujabooking.ledger;

import in.pujabooking.command.Paise;
import in.pujabooking.ledger.history.DescribedEvent;
import java.time.Instant;
import java.util.List;

/**
 * A broken law.
 *
 * @param checkout the number of the cart; 0 if the event belongs to none
 * @param cart     null if the history names none
 * @param order    null if it is about no order
 * @param atRisk   the money that is, or may be, in the wrong place because of it
 * @param since    when the law was broken, or when the wait that became too long began; UTC
 * @param detail   what exactly, in a few words
 * @param story    all events of the checkout, in their order
 */
public record Violation(ViolationKind kind, long checkout, String cart, String order, Paise atRisk, Instant since, String detail, List<DescribedEvent> story) {
}
