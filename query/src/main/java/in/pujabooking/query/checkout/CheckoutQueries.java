package in.pujabooking.query.checkout;

import in.pujabooking.command.BookingId;
import in.pujabooking.query.booking.BookingQueries;
import in.pujabooking.query.booking.BookingView;
import in.pujabooking.query.booking.FindBooking;
import in.pujabooking.query.cart.CartQueries;
import in.pujabooking.query.cart.CartView;
import in.pujabooking.query.cart.FindCart;
import in.pujabooking.query.payment.PaymentQueries;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers {@link FindCheckout} by three look-ups: two by primary key, one by the index on the payments' cart. All three see one moment:
 * a booking and the cart that became it are projected at once.
 */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class CheckoutQueries {

    private final CartQueries carts;
    private final PaymentQueries payments;
    private final BookingQueries bookings;

    CheckoutQueries(CartQueries carts, PaymentQueries payments, BookingQueries bookings) {
        this.carts = carts;
        this.payments = payments;
        this.bookings = bookings;
    }

    @QueryHandler
    public CheckoutView handle(FindCheckout query) {
        CartView cart = carts.handle(new FindCart(query.cartId(), query.user()));
        if (cart == null) {
            return null;
        }
        BookingView booking = bookings.handle(new FindBooking(BookingId.of(query.cartId()), query.user()));
        return new CheckoutView(cart, payments.ofCart(query.cartId(), booking == null ? null : booking.merchantOrderId()), booking);
    }
}
