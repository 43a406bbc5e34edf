package in.pujabooking.query.cart;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** cart_view; {@link CartView} declares its columns. Read by queries alone, never by its id. */
@Entity
@Immutable
@Table(name = "cart_view")
class CartRow {

    @Id
    @Column(name = "cart_id")
    private String id;

    @Embedded
    @AttributeOverride(name = "cartId", column = @Column(name = "cart_id", insertable = false, updatable = false))
    private CartView view;
}
