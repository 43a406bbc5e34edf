package in.pujabooking.query.cart;

import in.pujabooking.query.view.ViewTable;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers the queries for carts. */
@Component
class CartQueries {

    private static final String NEWEST_FIRST = " ORDER BY t.created_at DESC, t.cart_id DESC";

    private final ViewTable<CartView> carts;

    CartQueries(ViewTable<CartView> carts) {
        this.carts = carts;
    }

    @QueryHandler
    CartView handle(FindCart query) {
        return carts.select("WHERE t.cart_id = ? AND t.user_id = ?", query.cartId().value(), query.user().value()).stream().findFirst().orElse(null);
    }

    @QueryHandler
    List<CartView> handle(FindCarts query) {
        return carts.select((query.onlyActive() ? "WHERE t.user_id = ? AND t.status = 'ACTIVE'" : "WHERE t.user_id = ? AND t.status <> 'REMOVED'")
                + NEWEST_FIRST, query.user().value());
    }
}
