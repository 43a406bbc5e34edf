package in.pujabooking.query.cart;

import in.pujabooking.query.view.ListOrder;
import in.pujabooking.query.view.ListPage;
import in.pujabooking.query.view.ListQuery;
import in.pujabooking.query.view.ListReader;
import in.pujabooking.query.view.Projector;
import in.pujabooking.query.view.Scope;
import in.pujabooking.query.view.ViewQuery;
import in.pujabooking.query.view.ViewReader;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers the queries for carts. */
@Component
class CartQueries {

    private static final ListOrder<CartView> NEWEST_FIRST = ListOrder.newestFirst(CartView::createdAt, cart -> cart.cartId().value());
    private static final Set<CartStatus> ACTIVE = EnumSet.of(CartStatus.ACTIVE);
    private static final Set<CartStatus> NOT_REMOVED = EnumSet.of(CartStatus.ACTIVE, CartStatus.CONVERTED);

    private final Projector<?, CartView> carts;
    private final CartRows rows;
    private final ViewReader reader;
    private final ListReader lists;

    CartQueries(Projector<?, CartView> carts, CartRows rows, ViewReader reader, ListReader lists) {
        this.carts = carts;
        this.rows = rows;
        this.reader = reader;
        this.lists = lists;
    }

    @QueryHandler
    CartView handle(FindCart query) {
        return reader.single(carts, ViewQuery.single("cart_id", query.cartId(), Scope.source(query.cartId()),
                cart -> cart.user().equals(query.user())));
    }

    @QueryHandler
    ListPage<CartView> handle(FindCarts query) {
        Set<CartStatus> statuses = query.onlyActive() ? ACTIVE : NOT_REMOVED;
        return lists.page(carts, new ListQuery<>(NEWEST_FIRST,
                (place, limit) -> rows.before(query.user(), statuses, place.at(), place.id(), limit),
                "t.user_id = ?", List.of(query.user().value()), Scope.user(query.user()),
                cart -> cart.user().equals(query.user()) && statuses.contains(cart.status())), query.range());
    }
}
