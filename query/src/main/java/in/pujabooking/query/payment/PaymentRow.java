package in.pujabooking.query.payment;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** payment_view; {@link PaymentView} declares its columns. Read by queries alone, never by its id. */
@Entity
@Immutable
@Table(name = "payment_view")
class PaymentRow {

    @Id
    @Column(name = "merchant_order_id")
    private String id;

    @Embedded
    @AttributeOverride(name = "merchantOrderId", column = @Column(name = "merchant_order_id", insertable = false, updatable = false))
    private PaymentView view;
}
