/** Opening PhonePe's pay page for a payment order, once. */
package in.pujabooking.phonepe.paypage;

