/** Orders and the attempts to pay them: pay, status, expiry, and the automation that decides how they end (docs/phonepe.md, pay and order status). */
package in.pujabooking.phonepe.sandbox.orders;
