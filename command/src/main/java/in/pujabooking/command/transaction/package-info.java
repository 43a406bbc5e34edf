/**
 * How a decision is committed: in which form a transaction is tried, how long it may wait for locks, and how one decision leads to
 * commands within the same transaction. Knows no aggregate.
 */
package in.pujabooking.command.transaction;
