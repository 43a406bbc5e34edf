package in.pujabooking.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a check found.
 *
 * @param checkedAt  the moment that due times were held against; UTC
 * @param openOrders payment orders that may still be paid
 * @param counts     all violations by kind, without the kinds that were not found
 * @param violations the first of them, with their stories
 * @param inFlight   the first of what is on its way
 */
public record LedgerReport(Instant checkedAt, Duration took, long events, long checkouts, long openOrders, LedgerTotals sums, Map<ViolationKind, Long> counts,
                     List<Violation> violations, List<InFlight> inFlight, List<LedgerNote> notes) {

    public boolean clean() {
        return counts.isEmpty();
    }

    /** How many violations there are, listed or not. */
    public long found() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
