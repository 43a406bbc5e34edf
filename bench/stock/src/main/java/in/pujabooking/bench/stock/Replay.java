package in.pujabooking.bench.stock;

/**
 * How far the views are.
 *
 * @param handled events handled by this process
 * @param rate    events per second on average, from the first event to the latest one
 * @param done    whether every segment of the processor has reached the end of the history
 */
record Replay(long handled, double rate, boolean done) {
}
