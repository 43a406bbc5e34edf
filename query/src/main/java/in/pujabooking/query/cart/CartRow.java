package in.pujabooking.query.cart;

import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.UserId;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A row of cart_view, for reading. */
@Entity
@Immutable
@Access(AccessType.FIELD)
@Table(name = "cart_view")
class CartRow {

    @Id
    private String cartId;
    private long userId;
    @Embedded
    private SelectionColumns selection;
    private String title;
    private String packageName;
    private long price;
    private String promoCode;
    private long discount;
    private long total;
    @Enumerated(EnumType.STRING)
    private CartStatus status;
    private String openOrder;
    private Instant createdAt;
    private Instant updatedAt;
    private long version;

    protected CartRow() {
    }

    CartView toView() {
        return new CartView(new CartId(cartId), new UserId(userId), selection.toSelection(), title, packageName, new Paise(price),
                promoCode, new Paise(discount), new Paise(total), status, openOrder == null ? null : new MerchantOrderId(openOrder),
                createdAt, updatedAt, version);
    }
}
