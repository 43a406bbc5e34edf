package in.pujabooking.query.cart;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers the queries for carts. */
@Component
@Transactional(readOnly = true)
public class CartQueries {

    private static final Set<CartStatus> ACTIVE = EnumSet.of(CartStatus.ACTIVE);
    private static final Set<CartStatus> NOT_REMOVED = EnumSet.complementOf(EnumSet.of(CartStatus.REMOVED));

    private final CartRows rows;

    CartQueries(CartRows rows) {
        this.rows = rows;
    }

    @QueryHandler
    public CartView handle(FindCart query) {
        return rows.findByCartIdAndUserId(query.cartId().value(), query.user().value()).map(CartRow::toView).orElse(null);
    }

    @QueryHandler
    public List<CartView> handle(FindCarts query) {
        return rows.newestFirst(query.user().value(), query.onlyActive() ? ACTIVE : NOT_REMOVED).stream().map(CartRow::toView).toList();
    }
}
