/** The ledger check over HTTP, for ops. */
package in.pujabooking.ledger.http;
