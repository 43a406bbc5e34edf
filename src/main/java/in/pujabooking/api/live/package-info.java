/**
 * The status of a cart's payment, sent as soon as it changes: by long poll and by server-sent events, on any node. A node follows the history only
 * while somebody waits, and reads a status only when an event of its cart was committed, once for all who wait for it.
 */
package in.pujabooking.api.live;
