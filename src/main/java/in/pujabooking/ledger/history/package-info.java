/** The stored history as an auditor reads it: every row of it, in its order, without aggregates, views or Axon's readers in between. */
package in.pujabooking.ledger.history;
