/** Refunds by ops. Whether and how much may go back is the payment order's decision; sending it to PhonePe is the refund executor's work. */
package in.pujabooking.api.refund;
