package in.pujabooking.query.payment;

import in.pujabooking.command.MerchantRefundId;

/** One refund; answered with a {@link RefundView}, or null. */
public record FindRefund(MerchantRefundId refundId) {
}
