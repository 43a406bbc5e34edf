package in.pujabooking.query.cart;

import in.pujabooking.command.CartId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.cart.CartCheckedOut;
import in.pujabooking.command.cart.CartConverted;
import in.pujabooking.command.cart.CartCreated;
import in.pujabooking.command.cart.CartEvent;
import in.pujabooking.command.cart.CartReleased;
import in.pujabooking.command.cart.CartRemoved;
import in.pujabooking.command.cart.PromoCodeApplied;
import in.pujabooking.command.cart.PromoCodeRemoved;
import in.pujabooking.query.view.Columns;
import in.pujabooking.query.view.EventPosition;
import in.pujabooking.query.view.ViewTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each event of a cart does to cart_view. */
@Component
class CartTable {

    private final ViewTable table;

    CartTable(JdbcClient jdbc) {
        table = new ViewTable(jdbc, "cart_view", "cart_id", "cart_id");
    }

    /** @return false if the row has this event already */
    boolean apply(CartEvent event, EventPosition position) {
        return switch (event) {
            case CartCreated created -> table.put(row(created), position);
            case PromoCodeApplied applied -> update(event.cartId(), position,
                    "promo_code = :code, discount = :discount, total = price - :discount",
                    new Columns().with("code", applied.promo().code()).with("discount", applied.promo().discount().value()));
            case PromoCodeRemoved ignored -> update(event.cartId(), position, "promo_code = NULL, discount = 0, total = price", new Columns());
            case CartCheckedOut out -> update(event.cartId(), position, "open_order = :order",
                    new Columns().with("order", out.merchantOrderId().value()));
            case CartReleased ignored -> update(event.cartId(), position, "open_order = NULL", new Columns());
            case CartConverted ignored -> update(event.cartId(), position, "open_order = NULL, status = 'CONVERTED'", new Columns());
            case CartRemoved ignored -> update(event.cartId(), position, "status = 'REMOVED'", new Columns());
        };
    }

    private boolean update(CartId cart, EventPosition position, String set, Columns values) {
        return table.update(cart.value(), position, set, values).isPresent();
    }

    private static Columns row(CartCreated event) {
        Paise discount = event.promo() == null ? Paise.ZERO : event.promo().discount();
        return SelectionColumns.write(event.selection(), new Columns())
                .with("cart_id", event.cartId().value())
                .with("user_id", event.user().value())
                .with("title", event.quote().title())
                .with("package_name", event.quote().packageName())
                .with("price", event.quote().price().value())
                .with("promo_code", event.promo() == null ? null : event.promo().code())
                .with("discount", discount.value())
                .with("total", event.quote().price().minus(discount).value())
                .with("status", CartStatus.ACTIVE.name())
                .with("open_order", null);
    }
}
