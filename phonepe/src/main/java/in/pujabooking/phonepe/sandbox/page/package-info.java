/** The page on which a person decides how a payment ends, and the script that opens it (docs/phonepe.md, pay page). */
package in.pujabooking.phonepe.sandbox.page;
