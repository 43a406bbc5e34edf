package in.pujabooking.ledger.gauge;

/**
 * Payments that are not at their end, by the views.
 *
 * @param oldestSeconds since the oldest of them began, or was captured; 0 if there is none
 * @param inFlightPaise captured, but neither booked nor refunded
 * @param parked        checkouts that wait for ops
 */
record Unresolved(double oldestSeconds, long inFlightPaise, long parked) {
}
