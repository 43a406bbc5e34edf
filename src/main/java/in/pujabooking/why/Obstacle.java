package in.pujabooking.why;

import java.time.Instant;

/**
 * An event of the checkout that a processor could not handle, or that waits behind such a one: a view, or a schedule, lacks it.
 *
 * @param problem null for an event that only waits
 */
record Obstacle(String processor, String event, String problem, Instant since) {
}
