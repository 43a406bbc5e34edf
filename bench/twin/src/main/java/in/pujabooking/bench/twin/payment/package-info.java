/** Paying a cart, hearing of the payment from PhonePe, and asking how it went. */
package in.pujabooking.bench.twin.payment;
