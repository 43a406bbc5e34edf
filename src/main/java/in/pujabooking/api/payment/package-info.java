/**
 * Paying a cart and asking how the payment went. PhonePe is reached through its module's opener and inquiries only; what is true about
 * money is never decided here.
 */
package in.pujabooking.api.payment;
