package in.pujabooking.saga;


import in.pujabooking.command.BookingId;
import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.Rejected;
import in.pujabooking.command.Rejection;
import in.pujabooking.command.UserId;
import in.pujabooking.command.booking.CreateBooking;
import in.pujabooking.command.cart.ConvertCart;
import in.pujabooking.command.cart.Selection;
import in.pujabooking.command.cart.ServiceType;
import in.pujabooking.command.checkout.CheckoutParked;
import in.pujabooking.command.checkout.CheckoutResumed;
import in.pujabooking.command.checkout.CheckoutRetryRequested;
import in.pujabooking.command.payment.Capture;
import in.pujabooking.command.payment.PaymentSucceeded;
import in.pujabooking.command.payment.Purchase;
import in.pujabooking.command.payment.RefundCompleted;
import in.pujabooking.command.payment.RefundFailed;
import in.pujabooking.command.payment.RefundRequested;
import in.pujabooking.command.payment.RequestRefund;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.gateway.DefaultEventGateway;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckoutSagaTest {

    private static final UserId USER = new UserId(1);
    private static final CartId CART = CartId.of(USER, 1);
    private static final MerchantOrderId ORDER = MerchantOrderId.of(CART, "ABC123");
    private static final Paise PRICE = new Paise(99_900);
    private static final Selection SELECTION =
            new Selection(ServiceType.PUJA, 1, 1L, LocalDate.parse("2030-08-15"), LocalTime.of(10, 0));
    private static final Purchase PURCHASE = new Purchase(CART, USER, SELECTION, PRICE, null);
    private static final PaymentSucceeded SUCCEEDED =
            new PaymentSucceeded(ORDER, PURCHASE, new Capture(PRICE, "OMO1", "OM1", "UPI_QR", null));
    private static final ConvertCart CONVERT = new ConvertCart(CART, ORDER);
    private static final CreateBooking BOOK = new CreateBooking(BookingId.of(CART), ORDER, PURCHASE);
    private static final MerchantRefundId FIRST_REFUND = MerchantRefundId.automatic(ORDER, 0);
    private static final MerchantRefundId SECOND_REFUND = MerchantRefundId.automatic(ORDER, 1);
    private static final CheckoutRetryRequested RETRY = new CheckoutRetryRequested(ORDER, "7", "fixed");

    private final SagaTestFixture<CheckoutSaga> fixture = new SagaTestFixture<>(CheckoutSaga.class);
    /** Commands that fail, by type; every other one succeeds. */
    private final Map<Class<?>, RuntimeException> failing = new HashMap<>();

    @BeforeEach
    void gateways() {
        var bus = fixture.getCommandBus();
        fixture.setCallbackBehavior((command, metaData) -> {
            if (failing.containsKey(command.getClass())) {
                throw failing.get(command.getClass());
            }
            return null;
        });
        var gateway = DefaultCommandGateway.builder().commandBus(bus).build();
        fixture.registerResource(new OwnTransaction(gateway, NoTransactionManager.instance(), Runnable::run, Duration.ofSeconds(1)));
        fixture.registerResource(DefaultEventGateway.builder().eventBus(fixture.getEventBus()).build());
    }

    @Test
    void a_paid_order_converts_its_cart_and_is_booked() {
        fixture.givenNoPriorActivity().whenPublishingA(SUCCEEDED).expectDispatchedCommands(CONVERT, BOOK).expectActiveSagas(0)
                .expectNoScheduledDeadlines();
    }

    @Test
    void money_for_a_cart_that_is_gone_is_sent_back() {
        failing.put(ConvertCart.class, new Rejected(Rejection.CART_NOT_FOUND));
        fixture.givenNoPriorActivity().whenPublishingA(SUCCEEDED)
                .expectDispatchedCommands(CONVERT, refund(FIRST_REFUND, Rejection.CART_NOT_FOUND)).expectActiveSagas(1);
    }

    @Test
    void so_is_the_money_of_a_second_payment() {
        failing.put(ConvertCart.class, new Rejected(Rejection.CART_PAID_BY_ANOTHER_ORDER));
        fixture.givenNoPriorActivity().whenPublishingA(SUCCEEDED)
                .expectDispatchedCommands(CONVERT, refund(FIRST_REFUND, Rejection.CART_PAID_BY_ANOTHER_ORDER));
    }

    @Test
    void it_ends_when_the_refund_is_through() {
        failing.put(ConvertCart.class, new Rejected(Rejection.CART_NOT_FOUND));
        fixture.givenAPublished(SUCCEEDED).whenPublishingA(new RefundCompleted(ORDER, FIRST_REFUND, PRICE)).expectActiveSagas(0);
    }

    @Test
    void another_refund_of_the_order_does_not_end_it() {
        failing.put(ConvertCart.class, new Rejected(Rejection.CART_NOT_FOUND));
        fixture.givenAPublished(SUCCEEDED)
                .whenPublishingA(new RefundCompleted(ORDER, new MerchantRefundId("RF_ops"), new Paise(100))).expectActiveSagas(1);
    }

    @Test
    void a_failed_refund_is_asked_for_again_under_a_new_id() throws Exception {
        failing.put(ConvertCart.class, new Rejected(Rejection.CART_NOT_FOUND));
        fixture.givenAPublished(SUCCEEDED).andThenAPublished(new RefundFailed(ORDER, FIRST_REFUND, PRICE, "REFUND_BREACHED", "BF_034"))
                .whenTimeElapses(Duration.ofSeconds(1)).expectDispatchedCommands(refund(SECOND_REFUND, Rejection.CART_NOT_FOUND));
    }

    @Test
    void a_technical_failure_is_tried_again_after_a_growing_pause() {
        failing.put(ConvertCart.class, new IllegalStateException("no connection"));
        fixture.givenNoPriorActivity().whenPublishingA(SUCCEEDED).expectDispatchedCommands(CONVERT)
                .expectScheduledDeadlineWithName(Duration.ofSeconds(1), CheckoutSaga.RETRY);
    }

    @Test
    void the_next_try_sends_both_again_because_neither_took_effect() throws Exception {
        failing.put(CreateBooking.class, new IllegalStateException("no connection"));
        var given = fixture.givenAPublished(SUCCEEDED);
        failing.clear();
        given.whenTimeElapses(Duration.ofSeconds(1)).expectDispatchedCommands(CONVERT, BOOK).expectActiveSagas(0);
    }

    @Test
    void after_the_last_try_it_is_parked_for_people_to_see() throws Exception {
        failing.put(CreateBooking.class, new IllegalStateException("no connection"));
        fixture.givenAPublished(SUCCEEDED).andThenTimeElapses(Duration.ofSeconds(1 + 2 + 4 + 8 + 16 + 32))
                .whenTimeElapses(Duration.ofSeconds(64))
                .expectPublishedEvents(new CheckoutParked(ORDER, CART, "BOOK", "IllegalStateException: no connection", 8))
                .expectNoScheduledDeadlines().expectActiveSagas(1);
    }

    @Test
    void a_refund_that_is_refused_for_good_is_parked_too() throws Exception {
        failing.put(ConvertCart.class, new Rejected(Rejection.CART_NOT_FOUND));
        failing.put(RequestRefund.class, new Rejected(Rejection.REFUND_ABOVE_CAPTURE));
        fixture.givenAPublished(SUCCEEDED).whenTimeElapses(Duration.ofSeconds(127))
                .expectPublishedEvents(new CheckoutParked(ORDER, CART, "REFUND", Rejection.REFUND_ABOVE_CAPTURE.text(), 8));
    }

    @Test
    void ops_can_have_a_parked_checkout_tried_again() throws Exception {
        failing.put(CreateBooking.class, new IllegalStateException("no connection"));
        var parked = fixture.givenAPublished(SUCCEEDED).andThenTimeElapses(Duration.ofSeconds(127));
        failing.clear();
        parked.whenPublishingA(RETRY).expectDispatchedCommands(CONVERT, BOOK).expectPublishedEvents(new CheckoutResumed(ORDER)).expectActiveSagas(0);
    }

    @Test
    void once_ops_send_all_the_money_back_nothing_is_booked_any_more() throws Exception {
        failing.put(CreateBooking.class, new IllegalStateException("no connection"));
        var parked = fixture.givenAPublished(SUCCEEDED).andThenTimeElapses(Duration.ofSeconds(127));
        parked.whenPublishingA(new RefundRequested(ORDER, new MerchantRefundId("RF_ops"), PRICE, "asked for", "7"))
                .expectPublishedEvents(new CheckoutResumed(ORDER)).expectActiveSagas(0);
    }

    @Test
    void a_part_sent_back_by_ops_changes_nothing() throws Exception {
        failing.put(CreateBooking.class, new IllegalStateException("no connection"));
        var parked = fixture.givenAPublished(SUCCEEDED).andThenTimeElapses(Duration.ofSeconds(127));
        parked.whenPublishingA(new RefundRequested(ORDER, new MerchantRefundId("RF_ops"), new Paise(100), "late", "7")).expectActiveSagas(1);
    }

    private static RequestRefund refund(MerchantRefundId id, Rejection why) {
        return new RequestRefund(ORDER, id, PRICE, why.text(), "saga");
    }
}
