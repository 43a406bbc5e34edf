package in.pujabooking.query.checkout;

import static java.util.Comparator.comparing;

import in.pujabooking.command.BookingId;
import in.pujabooking.query.booking.BookingView;
import in.pujabooking.query.cart.CartView;
import in.pujabooking.query.payment.PaymentStatus;
import in.pujabooking.query.payment.PaymentView;
import in.pujabooking.query.view.Projector;
import in.pujabooking.query.view.ViewQuery;
import in.pujabooking.query.view.ViewReader;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers {@link FindCheckout} for a checkout that has a mark: its rows are read one view after the other, of one moment all the same. */
@Component
class MarkedCheckouts {

    private static final Set<PaymentStatus> CAPTURED = EnumSet.of(PaymentStatus.SUCCESS, PaymentStatus.REFUNDED, PaymentStatus.MISMATCHED);

    private final Projector<?, CartView> carts;
    private final Projector<?, BookingView> bookings;
    private final Projector<?, PaymentView> payments;
    private final ViewReader reader;

    MarkedCheckouts(Projector<?, CartView> carts, Projector<?, BookingView> bookings, Projector<?, PaymentView> payments, ViewReader reader) {
        this.carts = carts;
        this.bookings = bookings;
        this.payments = payments;
        this.reader = reader;
    }

    /**
     * Empty if there is no such cart, or it is another user's.
     *
     * @throws RuntimeException if a marked row can't be folded and is not stored
     */
    Optional<CheckoutView> find(FindCheckout query) {
        return reader.inOneMoment(() -> {
            CheckoutScope scope = CheckoutScope.of(query.cartId());
            CartView cart = reader.single(carts, ViewQuery.single("cart_id", query.cartId(), scope.cart(),
                    found -> found.user().equals(query.user())));
            if (cart == null) {
                return Optional.empty();
            }
            BookingView booking = reader.single(bookings, ViewQuery.single("booking_id", BookingId.of(query.cartId()), scope.booking(),
                    found -> true));
            List<PaymentView> mostImportantFirst = reader.all(payments, new ViewQuery<>("t.cart_id = ?", List.of(query.cartId().value()),
                    scope.orders(), payment -> payment.cartId().equals(query.cartId()),
                    PaymentView.NEWEST_FIRST.comparator())).stream().sorted(importance(booking)).toList();
            return Optional.of(new CheckoutView(cart, mostImportantFirst.stream().findFirst().orElse(null), booking));
        });
    }

    /** Keeps the order of equals. */
    private static Comparator<PaymentView> importance(BookingView booking) {
        return comparing(payment -> booking != null && payment.merchantOrderId().equals(booking.merchantOrderId()) ? 0
                : CAPTURED.contains(payment.status()) ? 1 : 2);
    }
}
