/**
 * Takes over a database of the version before: its streams of projections, saga and refunds are drained to the head, and their positions
 * removed, before the API opens. Nothing happens on any other database.
 */
package in.pujabooking.takeover;
