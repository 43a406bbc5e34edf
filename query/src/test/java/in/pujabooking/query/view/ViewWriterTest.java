package in.pujabooking.query.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.booking.BookingEvent.BookingCancelled;
import in.pujabooking.command.cart.CartEvent.CartConverted;
import in.pujabooking.command.cart.CartEvent.CartRemoved;
import in.pujabooking.command.cart.CartEvent.PromoCodeApplied;
import in.pujabooking.command.cart.Promo;
import in.pujabooking.command.payment.PaymentEvent.CheckoutOpened;
import in.pujabooking.command.payment.PaymentEvent.RefundRequested;
import in.pujabooking.command.processing.ProcessingEvent.CheckoutParked;
import in.pujabooking.command.processing.ProcessingEvent.CheckoutResumed;
import in.pujabooking.command.processing.ProcessingEvent.InquiryRequested;
import in.pujabooking.command.transaction.TransactionAttempt.Form;
import in.pujabooking.query.Devotee;
import in.pujabooking.query.Happened;
import in.pujabooking.query.QueryTest;
import in.pujabooking.query.ReadSide;
import in.pujabooking.query.StatementCounter;
import in.pujabooking.query.cart.CartStatus;
import in.pujabooking.query.cart.CartView;
import in.pujabooking.query.cart.FindCart;
import in.pujabooking.query.payment.FindPayment;
import in.pujabooking.query.payment.PaymentStatus;
import in.pujabooking.query.payment.PaymentView;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@QueryTest
class ViewWriterTest {

    @Autowired
    ReadSide readSide;
    @Autowired
    TestHistory histories;
    @Autowired
    Repairs repairs;
    @Autowired
    StatementCounter statements;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MeterRegistry meters;

    private final Devotee devotee = Devotee.any();
    private final CartId cart = devotee.cart();
    private final MerchantOrderId order = devotee.order("AAAAAA");
    private final PromoCodeApplied promo = new PromoCodeApplied(cart, new Promo("NEW", new Paise(100)));
    private final Happened history = new Happened().to(cart, devotee.cartCreated());

    @Test
    void an_event_that_makes_its_row_reads_nothing() {
        assertThat(statements.during(() -> readSide.given(history))).noneMatch(sql -> sql.contains("FROM cart_view"));
        assertThat(histories.readsDuring(() -> readSide.given(new Happened().to(order, devotee.initiated(order))))).isEmpty();
    }

    @Test
    void a_row_exactly_one_version_behind_is_folded_without_the_history() {
        readSide.given(history);

        assertThat(histories.readsDuring(() -> readSide.given(history.to(cart, promo)))).isEmpty();

        assertThat(cart().promoCode()).isEqualTo("NEW");
        assertThat(cart().version()).isEqualTo(1);
    }

    @Test
    void a_row_that_lacks_events_is_folded_from_the_history() {
        readSide.given(history);
        readSide.givenWithoutViews(history.to(cart, promo));

        assertThat(histories.readsDuring(() -> readSide.given(history.to(cart, new CartRemoved(cart))))).containsExactly(List.of(cart.value()));

        assertThat(cart()).extracting(CartView::status, CartView::promoCode, CartView::version).containsExactly(CartStatus.REMOVED, "NEW", 2L);
        assertThat(repairs.find("cart_view", cart)).isEmpty();
    }

    @Test
    void a_missing_row_is_folded_from_the_history() {
        readSide.givenWithoutViews(history);
        readSide.given(history.to(cart, promo));

        assertThat(cart().version()).isEqualTo(1);
        assertThat(repairs.find("cart_view", cart)).isEmpty();
    }

    @Test
    void a_row_that_cannot_be_read_is_folded_from_the_history() {
        readSide.given(history);
        repairs.damage("cart_view", "status = 'OF_TOMORROW'", "cart_id", cart);
        readSide.given(history.to(cart, promo));

        // written over because it is newer
        assertThat(cart().status()).isEqualTo(CartStatus.ACTIVE);
    }

    @Test
    void a_later_version_that_another_transaction_wrote_first_stays() {
        readSide.given(history.to(cart, promo).to(cart, new CartRemoved(cart)));
        CartView newest = cart();

        history.messages().forEach(readSide::deliver);

        assertThat(cart()).isEqualTo(newest);
    }

    @Test
    void a_row_is_the_same_from_an_event_of_a_microsecond_and_from_the_history() {
        EventMessage<?> created = new GenericDomainEventMessage<>("Cart", cart.value(), 0, devotee.cartCreated(), Map.of(),
                UUID.randomUUID().toString(), Instant.parse("2025-01-01T06:00:00.123456789Z"));
        readSide.append(Form.WHOLE, List.of(created));
        CartView projected = cart();

        repairs.mark("cart_view", cart, devotee.user());

        assertThat(cart()).isEqualTo(projected);
    }

    @Test
    void a_value_that_cannot_be_stored_marks_its_row_and_the_transaction_commits() {
        double before = marked("payment_view");
        readSide.given(new Happened().to(order, devotee.initiated(order)).to(order, forEver()));

        assertThat(marked("payment_view")).isEqualTo(before + 1);
        Mark mark = repairs.find("payment_view", order).orElseThrow();
        assertThat(mark.reason()).startsWith("IllegalArgumentException: Not a time that a view can hold");
        assertThat(mark).extracting(Mark::user, Mark::marks, Mark::attempts).containsExactly(devotee.user().value(), 1L, 0);
        assertThat(readSide.ask(new FindPayment(order, devotee.user()), PaymentView.class).status()).isEqualTo(PaymentStatus.INITIATED);
    }

    @Test
    void a_fold_that_fails_marks_its_row_and_the_other_rows_of_the_transaction_are_written() {
        MerchantRefundId refund = MerchantRefundId.automatic(order, 0);
        Happened noCart = new Happened().to(cart, promo).to(order, devotee.initiated(order)).to(order, devotee.succeeded(order))
                .to(order, new RefundRequested(order, refund, Devotee.PRICE, "asked", "ops", Paise.ZERO));

        readSide.append(Form.WHOLE, noCart.messages());

        assertThat(repairs.find("cart_view", cart).orElseThrow().reason())
                .isEqualTo("IllegalStateException: The history of " + cart + " begins with PromoCodeApplied");
        assertThat(readSide.ask(new FindPayment(order, devotee.user()), PaymentView.class).version()).isEqualTo(2);
        assertThat(repairs.find("payment_view", order)).isEmpty();
        assertThat(repairs.find("refund_view", order)).isEmpty();
    }

    @Test
    void a_history_that_cannot_be_read_marks_the_row() {
        readSide.given(history);
        repairs.appendUnknown(cart, "Cart", 1);
        EventMessage<?> second = history.to(cart, promo).to(cart, new CartRemoved(cart)).messages().getLast();

        readSide.append(Form.WHOLE, List.of(second));

        assertThat(repairs.find("cart_view", cart).orElseThrow().reason()).contains("OfTomorrow");
        assertThat(cart().version()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"WITHOUT_VIEWS", "BARE"})
    void a_poorer_form_only_marks(Form form) {
        MerchantRefundId refund = MerchantRefundId.automatic(order, 0);
        Happened everything = history.to(cart, new CartConverted(cart, order)).to(order, devotee.initiated(order)).to(order, devotee.succeeded(order))
                .to(order, new RefundRequested(order, refund, Devotee.PRICE, "asked", "ops", Paise.ZERO))
                .to(devotee.booking(), devotee.booked(order)).to(devotee.booking(), new BookingCancelled(devotee.booking(), "asked", "ops"))
                .plain(new CheckoutParked(order, cart, "CreateBooking", "down", 5)).plain(new InquiryRequested(order, "7", "called"));

        assertThat(statements.during(() -> readSide.append(form, everything.messages())))
                .noneMatch(sql -> Repairs.TABLES.stream().anyMatch(sql::contains)).filteredOn(sql -> sql.contains("view_repair")).hasSize(9);

        assertThat(repairs.find("cart_view", cart)).get().extracting(Mark::user, Mark::marks, Mark::reason)
                .containsExactly(devotee.user().value(), 2L, "database said no");
        assertThat(repairs.find("payment_view", order)).get().extracting(Mark::user, Mark::marks).containsExactly(devotee.user().value(), 3L);
        assertThat(repairs.find("refund_view", order)).get().extracting(Mark::user, Mark::marks).containsExactly(devotee.user().value(), 1L);
        assertThat(repairs.find("booking_view", devotee.booking())).get().extracting(Mark::user, Mark::marks)
                .containsExactly(devotee.user().value(), 2L);
        assertThat(repairs.find("parked_checkout_view", order)).get().extracting(Mark::user, Mark::marks)
                .containsExactly(devotee.user().value(), 1L);
    }

    @Test
    void a_row_that_the_database_refuses_ends_the_transaction() {
        repairs.refusingRows(() -> assertThatThrownBy(() -> readSide.given(history)).hasMessageContaining("no row today"));

        assertThat(repairs.find("cart_view", cart)).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM domain_event WHERE aggregate_identifier = ?").param(cart.value()).query(Long.class).single())
                .isZero();
    }

    @Test
    void a_checkout_that_was_never_parked_is_not_resumed() {
        readSide.given(new Happened().plain(new CheckoutResumed(order)));

        assertThat(repairs.find("parked_checkout_view", order)).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM parked_checkout_view WHERE merchant_order_id = ?").param(order.value()).query(Long.class)
                .single()).isZero();
    }

    private double marked(String view) {
        return meters.counter("views.marked", "view", view).count();
    }

    private CheckoutOpened forEver() {
        return new CheckoutOpened(order, "OMO1", "https://pay.example/1", Instant.ofEpochMilli(Long.MAX_VALUE));
    }

    private CartView cart() {
        return readSide.ask(new FindCart(cart, devotee.user()), CartView.class);
    }
}
