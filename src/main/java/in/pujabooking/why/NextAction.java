package in.pujabooking.why;

import java.time.Instant;

/**
 * Something that will happen by itself.
 *
 * @param at       UTC; in the past if it is late
 * @param underWay whether a node is at it this moment
 * @param failures how often in a row it failed
 */
record NextAction(String what, Instant at, boolean underWay, int failures) {
}
