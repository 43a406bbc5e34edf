package in.pujabooking.query;

import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.booking.BookingEvent.BookingCancelled;
import in.pujabooking.command.cart.CartEvent.CartConverted;
import in.pujabooking.command.cart.CartEvent.CartReleased;
import in.pujabooking.command.cart.CartEvent.PromoCodeApplied;
import in.pujabooking.command.cart.CartEvent.PromoCodeRemoved;
import in.pujabooking.command.cart.Promo;
import in.pujabooking.command.payment.PaymentEvent.BookingRetried;
import in.pujabooking.command.payment.PaymentEvent.CheckoutOpened;
import in.pujabooking.command.payment.PaymentEvent.PaymentExpired;
import in.pujabooking.command.payment.PaymentEvent.PaymentFailed;
import in.pujabooking.command.payment.PaymentEvent.RefundAccepted;
import in.pujabooking.command.payment.PaymentEvent.RefundCompleted;
import in.pujabooking.command.payment.PaymentEvent.RefundFailed;
import in.pujabooking.command.payment.PaymentEvent.RefundRequested;
import in.pujabooking.command.processing.ProcessingEvent.CheckoutParked;
import in.pujabooking.command.processing.ProcessingEvent.CheckoutResumed;
import in.pujabooking.command.processing.ProcessingEvent.CheckoutRetryRequested;
import in.pujabooking.command.transaction.TransactionAttempt.Form;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An event that is delivered again, at any moment, changes nothing. */
@QueryTest
class RedeliveryTest {

    private static final List<String> TABLES = List.of("cart_view", "payment_view", "booking_view", "parked_checkout_view", "refund_view");

    @Autowired
    ReadSide readSide;
    @Autowired
    JdbcClient jdbc;

    private final Devotee devotee = Devotee.any();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void an_event_that_arrives_again_changes_nothing(long seed) {
        Random random = new Random(seed);
        List<EventMessage<?>> history = everything().messages();

        for (int next = 0; next < history.size(); next++) {
            readSide.append(Form.WHOLE, List.of(history.get(next)));
            List<Map<String, Object>> before = rows();
            for (int again = 0; again < 4; again++) {
                readSide.deliver(history.get(random.nextInt(next + 1)));
            }
            assertThat(rows()).isEqualTo(before);
        }
        assertThat(rows()).hasSize(7);
    }

    /** A transaction may append any number of events, all before the first of them is projected: the rows are the same. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void transactions_of_any_size_build_the_same_rows(long seed) {
        Random random = new Random(seed);
        List<EventMessage<?>> history = everything().messages();
        for (int next = 0; next < history.size(); ) {
            int size = Math.min(1 + random.nextInt(history.size()), history.size() - next);
            readSide.append(Form.WHOLE, history.subList(next, next + size));
            next += size;
        }
        List<Map<String, Object>> together = rows();
        forget();

        history.forEach(readSide::deliver);

        assertThat(rows()).isEqualTo(together).hasSize(7);
        assertThat(jdbc.sql("SELECT count(*) FROM view_repair WHERE source LIKE :id").param("id", "%" + devotee.cart() + "%")
                .query(Long.class).single()).isZero();
    }

    private void forget() {
        TABLES.forEach(table -> jdbc.sql("DELETE FROM %s WHERE %s LIKE :id".formatted(table, owner(table)))
                .param("id", "%" + devotee.cart() + "%").update());
    }

    /** Every row of every view that this devotee's cart has, with all columns. */
    private List<Map<String, Object>> rows() {
        return TABLES.stream()
                .flatMap(table -> jdbc.sql("SELECT * FROM %s WHERE %s LIKE :id ORDER BY 1, 2".formatted(table, owner(table)))
                        .param("id", "%" + devotee.cart() + "%").query().listOfRows().stream())
                .toList();
    }

    private static String owner(String table) {
        return table.equals("refund_view") ? "merchant_order_id" : "cart_id";
    }

    private Happened everything() {
        MerchantOrderId lost = devotee.order("AAAAAA");
        MerchantOrderId won = devotee.order("BBBBBB");
        MerchantRefundId part = new MerchantRefundId("RF1_" + devotee.cart());
        MerchantRefundId rest = new MerchantRefundId("RF2_" + devotee.cart());
        Paise half = new Paise(Devotee.PRICE.value() / 2);
        return new Happened()
                .to(devotee.cart(), devotee.cartCreated())
                .to(devotee.cart(), new PromoCodeApplied(devotee.cart(), new Promo("NEW", new Paise(100))))
                .to(devotee.cart(), new PromoCodeRemoved(devotee.cart()))
                .to(devotee.cart(), devotee.checkedOut(lost))
                .to(lost, devotee.initiated(lost))
                .to(lost, new PaymentExpired(lost, devotee.cart()))
                .to(devotee.cart(), new CartReleased(devotee.cart(), lost))
                .to(devotee.cart(), devotee.checkedOut(won))
                .to(won, devotee.initiated(won))
                .to(won, new CheckoutOpened(won, "OMO1", "https://pay.example/1", Devotee.EXPIRY))
                .to(won, new PaymentFailed(won, devotee.cart(), "PAYMENT_ERROR", null, false))
                .to(won, devotee.succeeded(won))
                .plain(new CheckoutParked(won, devotee.cart(), "CreateBooking", "down", 5))
                .plain(new CheckoutRetryRequested(won, "ops", "up again"))
                .plain(new CheckoutResumed(won))
                .to(won, new BookingRetried(won, devotee.purchase(), Paise.ZERO, Paise.ZERO, 0, "ops"))
                .to(devotee.booking(), devotee.booked(won))
                .to(devotee.cart(), new CartConverted(devotee.cart(), won))
                .to(devotee.booking(), new BookingCancelled(devotee.booking(), "asked", "ops"))
                .to(won, new RefundRequested(won, part, half, "cancelled", "ops", null))
                .to(won, new RefundAccepted(won, part, "OMR1"))
                .to(won, new RefundCompleted(won, part, half))
                .to(won, new RefundRequested(won, rest, half, "cancelled", "ops", null))
                .to(won, new RefundFailed(won, rest, half, "REFUND_FAILED", "bank"));
    }
}
