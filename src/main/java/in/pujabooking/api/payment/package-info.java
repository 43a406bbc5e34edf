/**
 * Paying a cart and asking how the payment went. PhonePe is reached through {@link in.pujabooking.api.payment.PaymentPages} and
 * {@link in.pujabooking.api.payment.PaymentInquiries} only; what is true about money is never decided here.
 */
package in.pujabooking.api.payment;
