package in.pujabooking.query.checkout;

import in.pujabooking.command.BookingId;
import in.pujabooking.command.CartId;
import in.pujabooking.command.UserId;
import in.pujabooking.query.view.Projector;
import in.pujabooking.query.view.Scope;
import java.util.List;
import java.util.stream.Stream;

/** Which marks concern a checkout. */
record CheckoutScope(Scope cart, Scope booking, Scope orders) {

    static CheckoutScope of(CartId cart) {
        return new CheckoutScope(Scope.source(cart), Scope.source(BookingId.of(cart)), Scope.ordersOf(cart));
    }

    /** The same SQL for every cart. */
    static String isMarked(Projector<?, ?> carts, Projector<?, ?> bookings, Projector<?, ?> payments) {
        CheckoutScope any = of(CartId.of(new UserId(1), 1));
        return "%s OR %s OR %s".formatted(any.cart.isMarked(carts.name()), any.booking.isMarked(bookings.name()), any.orders.isMarked(payments.name()));
    }

    /** The parameters of {@link #isMarked}, then these. */
    Object[] parameters(Object... more) {
        return Stream.concat(Stream.of(cart, booking, orders).map(Scope::parameters).flatMap(List::stream), Stream.of(more)).toArray();
    }
}
