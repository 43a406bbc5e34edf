package in.pujabooking.query.checkout;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** parked_checkout_view; {@link ParkedRow} declares its columns. Read by queries alone, never by its id. */
@Entity
@Immutable
@Table(name = "parked_checkout_view")
class ParkedCheckoutRow {

    @Id
    @Column(name = "merchant_order_id")
    private String id;

    @Embedded
    @AttributeOverride(name = "checkout.merchantOrderId", column = @Column(name = "merchant_order_id", insertable = false, updatable = false))
    private ParkedRow view;
}
