/** The ledger check on the command line: no web server, no processors, nothing that changes anything. */
package in.pujabooking.ledger.commandline;
