package in.pujabooking.ledger;

/**
 * The money of all payment orders, in paise.
 *
 * @param captured by PhonePe's word
 * @param booked   behind bookings that stand, less what was given back of it
 * @param refunded by refunds that are through
 * @param inFlight captured and not yet one of the two, overdue or not
 * @param atRisk   behind violations, each order counted once
 */
public record LedgerTotals(long captured, long booked, long refunded, long inFlight, long atRisk) {

    /** What does not add up; 0 unless law 1 is broken. Negative if more was booked and refunded than captured. */
    public long difference() {
        return captured - booked - refunded - inFlight;
    }
}
