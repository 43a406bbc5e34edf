/**
 * What takes up later, or again, what a transaction could not do: the next try of a captured order, the release of a cart, and the safety net
 * that finds captured orders nobody works on.
 */
package in.pujabooking.retry;
