package in.pujabooking.query.checkout;

import in.pujabooking.command.BookingId;
import in.pujabooking.query.booking.BookingView;
import in.pujabooking.query.cart.CartView;
import in.pujabooking.query.payment.PaymentView;
import in.pujabooking.query.view.Cells;
import in.pujabooking.query.view.Projector;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Answers {@link FindCheckout} by one statement, so that cart, payment and booking are of one moment. Of several orders it shows the one that
 * has the booking, else one whose money PhonePe captured, else any; among equals the newest.
 */
@Component
class CheckoutQueries {

    private final JdbcTemplate jdbc;
    private final Projector<?, CartView> carts;
    private final Projector<?, BookingView> bookings;
    private final Projector<?, PaymentView> payments;
    private final MarkedCheckouts markedCheckouts;
    private final String sql;

    CheckoutQueries(JdbcTemplate jdbc, Projector<?, CartView> carts, Projector<?, BookingView> bookings, Projector<?, PaymentView> payments,
                    MarkedCheckouts markedCheckouts) {
        this.jdbc = jdbc;
        this.carts = carts;
        this.bookings = bookings;
        this.payments = payments;
        this.markedCheckouts = markedCheckouts;
        this.sql = """
                SELECT %s, %s, %s, %s FROM (SELECT) one
                LEFT JOIN cart_view c ON c.cart_id = ? AND c.user_id = ?
                LEFT JOIN booking_view b ON b.booking_id = ?
                LEFT JOIN LATERAL (SELECT * FROM payment_view WHERE cart_id = c.cart_id
                    ORDER BY CASE WHEN merchant_order_id = b.merchant_order_id THEN 0
                                  WHEN status IN ('SUCCESS', 'REFUNDED', 'MISMATCHED') THEN 1 ELSE 2 END, created_at DESC, merchant_order_id DESC
                    LIMIT 1) p ON TRUE""".formatted(CheckoutScope.isMarked(carts, bookings, payments), carts.table().columns("c"),
                bookings.table().columns("b"), payments.table().columns("p"));
    }

    @QueryHandler
    CheckoutView handle(FindCheckout query) {
        CheckoutScope scope = CheckoutScope.of(query.cartId());
        Object[] parameters = scope.parameters(query.cartId().value(), query.user().value(), BookingId.of(query.cartId()).value());
        Answer answer = jdbc.queryForObject(sql, (row, number) -> read(Cells.of(row)), parameters);
        return (answer.marked() ? markedCheckouts.find(query) : answer.checkout()).orElse(null);
    }

    private record Answer(boolean marked, Optional<CheckoutView> checkout) {
    }

    private Answer read(Cells cells) {
        return cells.truth() ? new Answer(true, Optional.empty()) : new Answer(false, carts.table().read(cells).map(cart -> {
            BookingView booking = bookings.table().read(cells).orElse(null);
            return new CheckoutView(cart, payments.table().read(cells).orElse(null), booking);
        }));
    }
}
