/** The payment order: one attempt to pay a cart, what PhonePe said about it, and the refunds of its money. */
package in.pujabooking.command.payment;
