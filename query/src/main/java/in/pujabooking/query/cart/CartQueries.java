package in.pujabooking.query.cart;

import in.pujabooking.query.view.Scope;
import in.pujabooking.query.view.View;
import in.pujabooking.query.view.ViewQuery;
import in.pujabooking.query.view.ViewReader;
import java.util.Comparator;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers the queries for carts. */
@Component
class CartQueries {

    private static final Comparator<CartView> NEWEST_FIRST =
            Comparator.comparing(CartView::createdAt).thenComparing(cart -> cart.cartId().value()).reversed();

    private final View<?, CartView> carts;
    private final ViewReader reader;

    CartQueries(View<?, CartView> carts, ViewReader reader) {
        this.carts = carts;
        this.reader = reader;
    }

    @QueryHandler
    CartView handle(FindCart query) {
        return reader.single(carts, ViewQuery.single("cart_id", query.cartId(), Scope.source(query.cartId()),
                cart -> cart.user().equals(query.user())));
    }

    @QueryHandler
    List<CartView> handle(FindCarts query) {
        return reader.list(carts, new ViewQuery<>(
                query.onlyActive() ? "t.user_id = ? AND t.status = 'ACTIVE'" : "t.user_id = ? AND t.status <> 'REMOVED'",
                List.of(query.user().value()), "t.created_at DESC, t.cart_id DESC", Scope.user(query.user()),
                cart -> cart.user().equals(query.user())
                        && (query.onlyActive() ? cart.status() == CartStatus.ACTIVE : cart.status() != CartStatus.REMOVED), NEWEST_FIRST));
    }
}
