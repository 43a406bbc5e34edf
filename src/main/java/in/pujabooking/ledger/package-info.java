/**
 * The ledger check: an auditor that reads the whole history and holds it against laws 1 to 3 (money is conserved; no booking without money,
 * no money without a booking or a refund; at most one booking per cart). It shares no code with what it audits but the events themselves.
 */
package in.pujabooking.ledger;
