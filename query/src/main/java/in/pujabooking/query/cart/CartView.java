package in.pujabooking.query.cart;

import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.UserId;
import in.pujabooking.command.cart.Promo;
import in.pujabooking.command.cart.Selection;
import in.pujabooking.query.view.EventPosition;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * A cart as its owner sees it: the columns of cart_view.
 *
 * @param price     the quoted price, before the discount
 * @param promoCode null without a promo code
 * @param total     what is to be paid
 * @param openOrder the payment order that the cart waits for; null if none is open
 * @param version   the sequence number of the cart's last event in this view, from 0
 */
@Embeddable
public record CartView(CartId cartId, @Column(name = "user_id") UserId user,
                       @Embedded @AttributeOverride(name = "type", column = @Column(name = "service_type"))
                       @AttributeOverride(name = "date", column = @Column(name = "service_date"))
                       @AttributeOverride(name = "time", column = @Column(name = "service_time"))
                       Selection selection, String title, String packageName, Paise price, String promoCode, Paise discount, Paise total,
                       @Enumerated(EnumType.STRING) CartStatus status, MerchantOrderId openOrder, Instant createdAt, Instant updatedAt,
                       long version) {

    /** @param promo null for none */
    CartView withPromo(Promo promo, EventPosition position) {
        Paise less = promo == null ? Paise.ZERO : promo.discount();
        return new CartView(cartId, user, selection, title, packageName, price, promo == null ? null : promo.code(), less, price.minus(less),
                status, openOrder, createdAt, position.at(), position.version());
    }

    /** @param order null for none */
    CartView waitingFor(MerchantOrderId order, EventPosition position) {
        return new CartView(cartId, user, selection, title, packageName, price, promoCode, discount, total, status, order, createdAt,
                position.at(), position.version());
    }

    CartView become(CartStatus next, EventPosition position) {
        return new CartView(cartId, user, selection, title, packageName, price, promoCode, discount, total, next, openOrder, createdAt,
                position.at(), position.version());
    }
}
