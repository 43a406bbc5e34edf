package in.pujabooking.api.cart;

import in.pujabooking.api.dispatch.Commands;
import in.pujabooking.api.dispatch.Queries;
import in.pujabooking.command.CartId;
import in.pujabooking.command.Rejected;
import in.pujabooking.command.Rejection;
import in.pujabooking.command.UserId;
import in.pujabooking.command.cart.CartCommand;
import in.pujabooking.query.cart.CartStatus;
import in.pujabooking.query.cart.CartView;
import in.pujabooking.query.cart.FindCart;
import in.pujabooking.query.cart.FindCarts;
import in.pujabooking.query.view.ListPage;
import in.pujabooking.query.view.ListRange;
import in.pujabooking.query.view.Projector;
import in.pujabooking.query.view.RecentRows;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One user's carts, read and written. */
@Component
class Carts {

    private final Commands commands;
    private final Queries queries;
    private final RecentRows rows;
    private final Projector<?, CartView> view;

    Carts(Commands commands, Queries queries, RecentRows rows, Projector<?, CartView> view) {
        this.commands = commands;
        this.queries = queries;
        this.rows = rows;
        this.view = view;
    }

    ListPage<CartJson> all(UserId user, boolean onlyActive, ListRange range) {
        return queries.page(new FindCarts(user, onlyActive, range), CartView.class).map(CartJson::of);
    }

    /** @throws Rejected CART_NOT_FOUND if there is none, or it was removed */
    CartView present(CartId id, UserId user) {
        return find(id, user).filter(cart -> cart.status() != CartStatus.REMOVED).orElseThrow(() -> new Rejected(Rejection.CART_NOT_FOUND));
    }

    /** Carries the command out. @return the cart as it is then */
    CartJson write(CartCommand command, UserId user) {
        Optional<CartView> written = rows.committedBy(() -> commands.send(command)).row(view, command.cartId());
        return CartJson.of(written.or(() -> find(command.cartId(), user)).orElseThrow(() -> new Rejected(Rejection.CART_NOT_FOUND)));
    }

    private Optional<CartView> find(CartId id, UserId user) {
        return queries.one(new FindCart(id, user), CartView.class);
    }
}
