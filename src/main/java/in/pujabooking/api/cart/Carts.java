package in.pujabooking.api.cart;

import in.pujabooking.api.dispatch.Commands;
import in.pujabooking.api.dispatch.Queries;
import in.pujabooking.api.dispatch.ReadYourWrites;
import in.pujabooking.command.CartId;
import in.pujabooking.command.Rejected;
import in.pujabooking.command.Rejection;
import in.pujabooking.command.UserId;
import in.pujabooking.command.cart.CartCommand;
import in.pujabooking.query.cart.CartStatus;
import in.pujabooking.query.cart.CartView;
import in.pujabooking.query.cart.FindCart;
import in.pujabooking.query.cart.FindCarts;
import in.pujabooking.query.checkout.FindCheckout;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** One user's carts, read and written. */
@Component
class Carts {

    private final Commands commands;
    private final Queries queries;
    private final ReadYourWrites writes;

    Carts(Commands commands, Queries queries, ReadYourWrites writes) {
        this.commands = commands;
        this.queries = queries;
        this.writes = writes;
    }

    List<CartJson> all(UserId user, boolean onlyActive) {
        return queries.many(new FindCarts(user, onlyActive), CartView.class).stream().map(CartJson::of).toList();
    }

    /** @throws Rejected CART_NOT_FOUND if there is none, or it was removed */
    CartView present(CartId id, UserId user) {
        return find(id, user).filter(cart -> cart.status() != CartStatus.REMOVED).orElseThrow(() -> new Rejected(Rejection.CART_NOT_FOUND));
    }

    /** Sends the command and waits until the cart shows it; empty if it does not in time, though the command stands. */
    Optional<CartView> write(CartCommand command, UserId user, Predicate<CartView> shown) {
        CartId id = command.cartId();
        return writes.write(new FindCheckout(id, user), () -> commands.send(command),
                row -> Optional.of(row).filter(CartView.class::isInstance).map(CartView.class::cast).filter(shown),
                done -> find(id, user).filter(shown)).seen();
    }

    private Optional<CartView> find(CartId id, UserId user) {
        return queries.one(new FindCart(id, user), CartView.class);
    }
}
