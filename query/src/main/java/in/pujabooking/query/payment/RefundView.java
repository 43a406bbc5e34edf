package in.pujabooking.query.payment;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import in.pujabooking.query.view.EventPosition;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * A refund: REQUESTED, ACCEPTED, COMPLETED or FAILED. {@code phonePeRefundId} and {@code failureCode} may be null.
 *
 * @param version the sequence number, in its payment order, of the last event in this view
 */
@Embeddable
public record RefundView(MerchantRefundId refundId, MerchantOrderId merchantOrderId, Paise amount, String status, String reason,
                         String requestedBy, @Column(name = "phonepe_refund_id") String phonePeRefundId, String failureCode,
                         @Column(name = "created_at") Instant requestedAt, Instant updatedAt, long version) {

    RefundView accepted(String phonePesId, EventPosition position) {
        return new RefundView(refundId, merchantOrderId, amount, "ACCEPTED", reason, requestedBy, phonePesId, failureCode, requestedAt,
                position.at(), position.version());
    }

    /** @param code null unless it failed */
    RefundView ended(String end, String code, EventPosition position) {
        return new RefundView(refundId, merchantOrderId, amount, end, reason, requestedBy, phonePeRefundId, code, requestedAt, position.at(),
                position.version());
    }
}
