/**
 * How Axon is put together here: the event store on PostgreSQL, one JSON for all that is stored, what takes part in a decision's transaction,
 * and how a command is decided again when its transaction was not committed.
 */
package in.pujabooking.eventsourcing;
