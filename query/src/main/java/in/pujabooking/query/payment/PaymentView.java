package in.pujabooking.query.payment;

import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.UserId;
import java.time.Instant;

/**
 * A payment order as its owner sees it.
 *
 * @param paymentUrl  PhonePe's pay page; null while PhonePe has not answered
 * @param redirectUrl the storefront's page to come back to
 * @param failureCode PhonePe's error code, or null
 * @param refunded    the sum of completed refunds
 * @param completedAt when it became SUCCESS (or MISMATCHED); null before
 * @param version     the sequence number of the order's last event in this view, from 0
 */
public record PaymentView(MerchantOrderId merchantOrderId, CartId cartId, UserId user, Paise amount, PaymentStatus status,
                          String paymentUrl, String redirectUrl, Long addressId, String failureCode, String failureDetail,
                          Paise refunded, Instant expiresAt, Instant createdAt, Instant completedAt, long version) {
}
