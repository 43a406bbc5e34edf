/**
 * How Axon is put together here: the event store on PostgreSQL, one JSON for all that is stored, processors that begin at the beginning,
 * are woken at once and skip no event whose handler failed.
 */
package in.pujabooking.eventsourcing;
