package in.pujabooking.query.payment;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A row of refund_view, for reading. */
@Entity
@Immutable
@Access(AccessType.FIELD)
@Table(name = "refund_view")
class RefundRow {

    @Id
    private String refundId;
    private String merchantOrderId;
    private long amount;
    private String status;
    private String reason;
    private String requestedBy;
    @Column(name = "phonepe_refund_id")
    private String phonePeRefundId;
    private String failureCode;
    private Instant createdAt;
    private Instant updatedAt;

    protected RefundRow() {
    }

    RefundView toView() {
        return new RefundView(new MerchantRefundId(refundId), new MerchantOrderId(merchantOrderId), new Paise(amount), status, reason,
                requestedBy, phonePeRefundId, failureCode, createdAt, updatedAt);
    }
}
