/** What a dashboard shows of the ledger. */
package in.pujabooking.ledger.gauge;
