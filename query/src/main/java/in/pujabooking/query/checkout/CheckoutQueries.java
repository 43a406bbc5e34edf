package in.pujabooking.query.checkout;

import in.pujabooking.command.BookingId;
import in.pujabooking.query.booking.BookingView;
import in.pujabooking.query.cart.CartView;
import in.pujabooking.query.payment.PaymentView;
import in.pujabooking.query.view.Cells;
import in.pujabooking.query.view.ViewTable;
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
    private final ViewTable<CartView> carts;
    private final ViewTable<BookingView> bookings;
    private final ViewTable<PaymentView> payments;
    private final String select;

    CheckoutQueries(JdbcTemplate jdbc, ViewTable<CartView> carts, ViewTable<BookingView> bookings, ViewTable<PaymentView> payments) {
        this.jdbc = jdbc;
        this.carts = carts;
        this.bookings = bookings;
        this.payments = payments;
        this.select = """
                SELECT %s, %s, %s FROM cart_view c LEFT JOIN booking_view b ON b.booking_id = ?
                LEFT JOIN LATERAL (SELECT * FROM payment_view WHERE cart_id = c.cart_id
                    ORDER BY CASE WHEN merchant_order_id = b.merchant_order_id THEN 0
                                  WHEN status IN ('SUCCESS', 'REFUNDED', 'MISMATCHED') THEN 1 ELSE 2 END, created_at DESC, merchant_order_id DESC
                    LIMIT 1) p ON TRUE
                WHERE c.cart_id = ? AND c.user_id = ?""".formatted(carts.columns("c"), bookings.columns("b"), payments.columns("p"));
    }

    @QueryHandler
    CheckoutView handle(FindCheckout query) {
        return jdbc.query(select, (row, number) -> read(Cells.of(row)), BookingId.of(query.cartId()).value(), query.cartId().value(),
                query.user().value()).stream().findFirst().orElse(null);
    }

    private CheckoutView read(Cells cells) {
        CartView cart = carts.read(cells).orElseThrow();
        BookingView booking = bookings.read(cells).orElse(null);
        return new CheckoutView(cart, payments.read(cells).orElse(null), booking);
    }
}
