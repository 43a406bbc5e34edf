/**
 * From a payment's success to a booking or a refund, in the transaction of the success. The saga knows which step comes next and what to do
 * when one fails; it decides nothing about carts and money, talks to no PhonePe and reads no table.
 */
package in.pujabooking.saga;
