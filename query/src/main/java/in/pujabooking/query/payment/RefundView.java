package in.pujabooking.query.payment;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import java.time.Instant;

/** A refund: REQUESTED, ACCEPTED, COMPLETED or FAILED. {@code phonePeRefundId} and {@code failureCode} may be null. */
public record RefundView(MerchantRefundId refundId, MerchantOrderId merchantOrderId, Paise amount, String status, String reason,
                         String requestedBy, String phonePeRefundId, String failureCode, Instant requestedAt, Instant updatedAt) {
}
