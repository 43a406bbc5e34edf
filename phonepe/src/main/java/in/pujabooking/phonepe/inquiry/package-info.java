/** Asking PhonePe's Order Status, and telling the payment order: at once on a hint, and on a persistent schedule without any. */
package in.pujabooking.phonepe.inquiry;
