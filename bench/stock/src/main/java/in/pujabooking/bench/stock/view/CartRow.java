package in.pujabooking.bench.stock.view;

import in.pujabooking.command.cart.CartEvent;
import in.pujabooking.command.cart.CartEvent.CartCheckedOut;
import in.pujabooking.command.cart.CartEvent.CartConverted;
import in.pujabooking.command.cart.CartEvent.CartCreated;
import in.pujabooking.command.cart.CartEvent.CartReleased;
import in.pujabooking.command.cart.CartEvent.CartRemoved;
import in.pujabooking.command.cart.CartEvent.PromoCodeApplied;
import in.pujabooking.command.cart.CartEvent.PromoCodeRemoved;
import in.pujabooking.command.cart.Promo;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

/** A row of cart_view. */
@Entity
@Table(name = "cart_view", indexes = @Index(name = "cart_view_of_user", columnList = "userId, createdAt DESC, cartId DESC"))
class CartRow extends Row {

    private enum Status {
        ACTIVE, CONVERTED, REMOVED
    }

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
    private Status status;
    private String openOrder;

    protected CartRow() {
    }

    CartRow(CartCreated event) {
        cartId = event.cartId().value();
        userId = event.user().value();
        selection = new SelectionColumns(event.selection());
        title = event.quote().title();
        packageName = event.quote().packageName();
        price = event.quote().price().value();
    }

    void apply(CartEvent event) {
        switch (event) {
            case CartCreated created -> {
                status = Status.ACTIVE;
                take(created.promo());
            }
            case PromoCodeApplied applied -> take(applied.promo());
            case PromoCodeRemoved ignored -> take(null);
            case CartCheckedOut out -> openOrder = out.merchantOrderId().value();
            case CartReleased ignored -> openOrder = null;
            case CartConverted ignored -> {
                status = Status.CONVERTED;
                openOrder = null;
            }
            case CartRemoved ignored -> status = Status.REMOVED;
        }
    }

    private void take(Promo promo) {
        promoCode = promo == null ? null : promo.code();
        discount = promo == null ? 0 : promo.discount().value();
        total = price - discount;
    }
}
