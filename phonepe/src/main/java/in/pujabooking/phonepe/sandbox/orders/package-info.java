/** Orders and the attempts to pay them: pay, status, expiry, and the automation that decides how they end (fact sheet 2.2 to 2.6, 4.3). */
package in.pujabooking.phonepe.sandbox.orders;
