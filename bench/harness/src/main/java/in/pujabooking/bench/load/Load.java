package in.pujabooking.bench.load;

/**
 * How much load a phase puts on its target.
 *
 * @param users     virtual devotees at a time
 * @param each      how often each does it; 0 if they do it for so many seconds
 * @param seconds   how long, if not so often; for those who wait: how long before the first decision
 * @param perSecond beside the measured ones: checkouts that begin, or decisions that are made, each second
 * @param poll      milliseconds between two looks at the status of a checkout
 */
record Load(int users, int each, long seconds, double perSecond, long poll) {
}
