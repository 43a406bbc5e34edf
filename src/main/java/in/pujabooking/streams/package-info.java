/**
 * The streams that read the history behind the decisions: how far each is behind, health that says so, and a supervisor that starts one again
 * when it has died. No booking hangs on any of them.
 */
package in.pujabooking.streams;
