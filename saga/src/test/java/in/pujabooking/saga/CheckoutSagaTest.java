package in.pujabooking.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.pujabooking.command.BookingId;
import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.Rejected;
import in.pujabooking.command.Rejection;
import in.pujabooking.command.UserId;
import in.pujabooking.command.booking.BookingCommand.CreateBooking;
import in.pujabooking.command.cart.CartCommand.ConvertCart;
import in.pujabooking.command.cart.Selection;
import in.pujabooking.command.cart.ServiceType;
import in.pujabooking.command.eventstore.StoredJson;
import in.pujabooking.command.payment.Capture;
import in.pujabooking.command.payment.PaymentCommand.RequestRefund;
import in.pujabooking.command.payment.PaymentCommand.RetryBooking;
import in.pujabooking.command.payment.PaymentEvent.BookingRetried;
import in.pujabooking.command.payment.PaymentEvent.PaymentSucceeded;
import in.pujabooking.command.payment.PaymentEvent.RefundCompleted;
import in.pujabooking.command.payment.PaymentEvent.RefundFailed;
import in.pujabooking.command.payment.PaymentEvent.RefundRequested;
import in.pujabooking.command.payment.Purchase;
import in.pujabooking.command.processing.ProcessingEvent.CheckoutParked;
import in.pujabooking.command.processing.ProcessingEvent.CheckoutResumed;
import in.pujabooking.command.transaction.NestedCommands;
import in.pujabooking.command.transaction.StepFailed;
import in.pujabooking.command.transaction.TransactionAttempt;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.gateway.DefaultEventGateway;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.test.saga.FixtureExecutionResult;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckoutSagaTest {

    private static final UserId USER = new UserId(1);
    private static final CartId CART = CartId.of(USER, 1);
    private static final MerchantOrderId ORDER = MerchantOrderId.of(CART, "ABC123");
    private static final Paise PRICE = new Paise(99_900);
    private static final Paise PART = new Paise(900);
    private static final Paise REST = PRICE.minus(PART);
    private static final Selection SELECTION =
            new Selection(ServiceType.PUJA, 1, 1L, LocalDate.parse("2030-08-15"), LocalTime.of(10, 0));
    private static final Purchase PURCHASE = new Purchase(CART, USER, SELECTION, PRICE, null);
    private static final PaymentSucceeded SUCCEEDED =
            new PaymentSucceeded(ORDER, PURCHASE, new Capture(PRICE, "OMO1", "OM1", "UPI_QR", null));
    private static final ConvertCart CONVERT = new ConvertCart(CART, ORDER);
    private static final CreateBooking BOOK = new CreateBooking(BookingId.of(CART), ORDER, PURCHASE);
    private static final MerchantRefundId FIRST_REFUND = MerchantRefundId.automatic(ORDER, 0);
    private static final MerchantRefundId SECOND_REFUND = MerchantRefundId.automatic(ORDER, 1);
    private static final MerchantRefundId REFUND_OF_OPS = new MerchantRefundId("RF_ops");
    private static final String BROKEN = "SQLException: no connection";

    private record Planned(int failures, Duration pause) {
    }

    private final SagaTestFixture<CheckoutSaga> fixture = new SagaTestFixture<>(CheckoutSaga.class);
    /** Commands that fail, by type; every other one succeeds. */
    private final Map<Class<?>, RuntimeException> failing = new HashMap<>();
    private final List<Planned> planned = new ArrayList<>();
    private boolean isBooked;

    @BeforeEach
    void wire() {
        fixture.setCallbackBehavior((command, metaData) -> {
            if (failing.containsKey(command.getClass())) {
                throw failing.get(command.getClass());
            }
            return null;
        });
        fixture.registerListenerInvocationErrorHandler(PropagatingErrorHandler.instance());
        fixture.registerResource(new NestedCommands(fixture.getCommandBus()));
        fixture.registerResource((BookingDeadlines) (order, failures, pause) -> planned.add(new Planned(failures, pause)));
        fixture.registerResource((BookingLookup) (booking, order) -> isBooked);
        fixture.registerResource(DefaultEventGateway.builder().eventBus(fixture.getEventBus()).build());
    }

    /** Publishes the event in a transaction that holds nothing but the decision. */
    private FixtureExecutionResult bare(Object event) {
        CommandMessage<String> command = new TransactionAttempt(TransactionAttempt.Form.BARE, BROKEN).of(GenericCommandMessage.asCommandMessage("command"));
        var unit = DefaultUnitOfWork.<CommandMessage<?>>startAndGet(command);
        TransactionAttempt.begin(unit);
        var result = fixture.givenNoPriorActivity().whenPublishingA(event);
        unit.commit();
        return result;
    }

    @Test
    void a_paid_order_converts_its_cart_and_is_booked_and_no_saga_is_stored() {
        fixture.givenNoPriorActivity().whenPublishingA(SUCCEEDED).expectDispatchedCommands(CONVERT, BOOK).expectActiveSagas(0);
        assertThat(planned).isEmpty();
    }

    @Test
    void money_for_a_cart_that_is_gone_is_sent_back_at_once() {
        failing.put(ConvertCart.class, new Rejected(Rejection.CART_NOT_FOUND));
        fixture.givenNoPriorActivity().whenPublishingA(SUCCEEDED)
                .expectDispatchedCommands(CONVERT, refund(FIRST_REFUND, PRICE, Rejection.CART_NOT_FOUND)).expectActiveSagas(1);
    }

    @Test
    void so_is_the_money_for_what_another_order_has_booked() {
        failing.put(CreateBooking.class, new Rejected(Rejection.BOOKING_OF_ANOTHER_ORDER));
        fixture.givenNoPriorActivity().whenPublishingA(SUCCEEDED)
                .expectDispatchedCommands(CONVERT, BOOK, refund(FIRST_REFUND, PRICE, Rejection.BOOKING_OF_ANOTHER_ORDER));
    }

    @Test
    void it_ends_when_all_the_money_is_back() {
        failing.put(ConvertCart.class, new Rejected(Rejection.CART_NOT_FOUND));
        fixture.givenAPublished(SUCCEEDED).andThenAPublished(requested(FIRST_REFUND, PRICE))
                .whenPublishingA(new RefundCompleted(ORDER, FIRST_REFUND, PRICE)).expectActiveSagas(0).expectNoDispatchedCommands();
    }

    @Test
    void a_failed_refund_is_asked_for_again_under_a_new_id_after_a_pause() {
        failing.put(ConvertCart.class, new Rejected(Rejection.CART_NOT_FOUND));
        fixture.givenAPublished(SUCCEEDED).andThenAPublished(requested(FIRST_REFUND, PRICE))
                .andThenAPublished(new RefundFailed(ORDER, FIRST_REFUND, PRICE, "REFUND_BREACHED", "BF_034"))
                .whenPublishingA(retried(Paise.ZERO, Paise.ZERO, 1, RetryBooking.BY_DEADLINE))
                .expectDispatchedCommands(refund(SECOND_REFUND, PRICE, Rejection.CART_NOT_FOUND));
        assertThat(planned).containsExactly(new Planned(1, Duration.ofSeconds(1)));
    }

    @Test
    void a_technical_failure_fails_the_transaction() {
        failing.put(CreateBooking.class, new IllegalStateException("no connection"));
        assertThatThrownBy(() -> fixture.givenNoPriorActivity().whenPublishingA(SUCCEEDED)).rootCause().hasMessage("no connection");
        assertThatThrownBy(() -> fixture.givenNoPriorActivity().whenPublishingA(SUCCEEDED)).hasCauseInstanceOf(StepFailed.class);
        assertThat(planned).isEmpty();
    }

    @Test
    void a_bare_transaction_keeps_its_place_and_plans_the_next_try() {
        bare(SUCCEEDED).expectNoDispatchedCommands();
        assertThat(planned).containsExactly(new Planned(1, Duration.ofSeconds(1)));
        fixture.givenNoPriorActivity().whenPublishingA(retried(Paise.ZERO, Paise.ZERO, 0, RetryBooking.BY_DEADLINE))
                .expectDispatchedCommands(CONVERT, BOOK).expectActiveSagas(0);
    }

    @Test
    void the_pauses_grow_and_after_the_last_try_it_is_parked_for_ops() {
        failBare(7);
        assertThat(planned).extracting(it -> it.pause().toSeconds()).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L);
        bare(retried(Paise.ZERO, Paise.ZERO, 0, RetryBooking.BY_DEADLINE))
                .expectPublishedEvents(new CheckoutParked(ORDER, CART, "BOOK", BROKEN, 8)).expectActiveSagas(1);
        assertThat(planned).hasSize(7);
    }

    @Test
    void it_is_not_parked_if_the_booking_is_there_after_all() {
        failBare(7);
        isBooked = true;
        bare(retried(Paise.ZERO, Paise.ZERO, 0, RetryBooking.BY_DEADLINE))
                .expectPublishedEvents().expectActiveSagas(0);
    }

    @Test
    void ops_can_have_a_parked_checkout_tried_again_with_all_its_tries() {
        failBare(8);
        bare(retried(Paise.ZERO, Paise.ZERO, 0, "7"))
                .expectPublishedEvents(new CheckoutResumed(ORDER)).expectActiveSagas(1);
        assertThat(planned).last().isEqualTo(new Planned(1, Duration.ofSeconds(1)));
        fixture.givenNoPriorActivity().whenPublishingA(retried(Paise.ZERO, Paise.ZERO, 0, RetryBooking.BY_DEADLINE))
                .expectDispatchedCommands(CONVERT, BOOK).expectActiveSagas(0);
    }

    @Test
    void once_ops_send_all_the_money_back_nothing_is_booked_and_it_ends_when_it_is_through() {
        failBare(8);
        fixture.givenNoPriorActivity().whenPublishingA(requested(REFUND_OF_OPS, PRICE))
                .expectPublishedEvents(new CheckoutResumed(ORDER)).expectNoDispatchedCommands().expectActiveSagas(1);
        fixture.givenNoPriorActivity().whenPublishingA(retried(PRICE, Paise.ZERO, 0, RetryBooking.BY_DEADLINE))
                .expectNoDispatchedCommands().expectActiveSagas(1);
        fixture.givenNoPriorActivity().whenPublishingA(new RefundCompleted(ORDER, REFUND_OF_OPS, PRICE))
                .expectNoDispatchedCommands().expectActiveSagas(0);
    }

    @Test
    void once_ops_have_sent_a_part_back_the_rest_follows_and_nothing_is_booked() {
        failBare(3);
        fixture.givenNoPriorActivity().whenPublishingA(requested(REFUND_OF_OPS, PART)).expectNoDispatchedCommands();
        fixture.givenNoPriorActivity().whenPublishingA(new RefundCompleted(ORDER, REFUND_OF_OPS, PART))
                .expectDispatchedCommands(new RequestRefund(ORDER, FIRST_REFUND, REST, "A part of the money was given back", "saga"));
        fixture.givenNoPriorActivity().whenPublishingA(requested(FIRST_REFUND, REST)).expectNoDispatchedCommands();
        fixture.givenNoPriorActivity().whenPublishingA(new RefundCompleted(ORDER, FIRST_REFUND, REST)).expectActiveSagas(0);
    }

    @Test
    void a_refund_that_is_refused_is_tried_again_later() {
        failing.put(ConvertCart.class, new Rejected(Rejection.CART_NOT_FOUND));
        failing.put(RequestRefund.class, new Rejected(Rejection.REFUND_RUNNING));
        fixture.givenNoPriorActivity().whenPublishingA(SUCCEEDED).expectActiveSagas(1);
        assertThat(planned).containsExactly(new Planned(1, Duration.ofSeconds(1)));
    }

    @Test
    void the_safety_net_begins_a_saga_where_there_is_none() {
        fixture.givenNoPriorActivity().whenPublishingA(retried(Paise.ZERO, Paise.ZERO, 0, RetryBooking.BY_SAFETY_NET))
                .expectDispatchedCommands(CONVERT, BOOK).expectPublishedEvents().expectActiveSagas(0);
    }

    @Test
    void a_saga_begun_anew_knows_from_the_order_what_became_of_the_money() {
        fixture.givenNoPriorActivity().whenPublishingA(retried(PART, PART, 1, RetryBooking.BY_SAFETY_NET))
                .expectDispatchedCommands(new RequestRefund(ORDER, SECOND_REFUND, REST, "A part of the money was given back", "saga"));
        fixture.givenNoPriorActivity().whenPublishingA(retried(PRICE, PRICE, 0, RetryBooking.BY_DEADLINE))
                .expectNoDispatchedCommands().expectActiveSagas(0);
    }

    @Test
    void a_saga_that_an_earlier_version_has_stored_is_read() {
        var serializer = Jackson3Serializer.builder().jsonMapperBuilderCustomizer(new StoredJson()).build();
        var json = """
                {"order": "%s", "purchase": {"cartId": "%s", "user": 1, "selection": {"type": "PUJA", "serviceId": 1, "packageId": 1,
                 "date": "2030-08-15", "time": "10:00:00"}, "amount": 99900}, "step": "AWAIT_REFUND", "reason": "Cart not found", "refunds": 1,
                 "failures": 2}""".formatted(ORDER, CART);
        Object saga = serializer.deserialize(new SimpleSerializedObject<>(json, String.class, CheckoutSaga.class.getName(), null));
        assertThat(saga).isInstanceOf(CheckoutSaga.class).hasFieldOrPropertyWithValue("refunds", 1).hasFieldOrPropertyWithValue("failures", 2)
                .hasFieldOrPropertyWithValue("givenBack", Paise.ZERO);
    }

    /** The success and the tries after it all fail, so often in all. */
    private void failBare(int times) {
        bare(SUCCEEDED);
        for (int i = 1; i < times; i++) {
            bare(retried(Paise.ZERO, Paise.ZERO, 0, RetryBooking.BY_DEADLINE));
        }
    }

    private static BookingRetried retried(Paise givenBack, Paise refunded, int failed, String by) {
        return new BookingRetried(ORDER, PURCHASE, givenBack, refunded, failed, by);
    }

    private static RefundRequested requested(MerchantRefundId id, Paise amount) {
        return new RefundRequested(ORDER, id, amount, "reason", "7", null);
    }

    private static RequestRefund refund(MerchantRefundId id, Paise amount, Rejection why) {
        return new RequestRefund(ORDER, id, amount, why.text(), "saga");
    }
}
