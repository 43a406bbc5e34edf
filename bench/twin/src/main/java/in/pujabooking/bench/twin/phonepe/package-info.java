/** PhonePe's wire protocol: the payment page, the order's status, the token for both, and who may call the webhook. */
package in.pujabooking.bench.twin.phonepe;
