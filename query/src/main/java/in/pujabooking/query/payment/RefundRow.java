package in.pujabooking.query.payment;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** refund_view; {@link RefundView} declares its columns. No list reads it: it names the table, and has it compared with the schema. */
@Entity
@Immutable
@Table(name = "refund_view")
class RefundRow {

    @Id
    @Column(name = "refund_id")
    private String id;

    @Embedded
    @AttributeOverride(name = "refundId", column = @Column(name = "refund_id", insertable = false, updatable = false))
    private RefundView view;
}
