/** The page on which a person decides how a payment ends, and the script that opens it (fact sheet 2.4, 4.2). */
package in.pujabooking.phonepe.sandbox.page;
