package in.pujabooking.command.payment;

import static in.pujabooking.command.Given.CAPTURE;
import static in.pujabooking.command.Given.ORDER;
import static in.pujabooking.command.Given.PRICE;
import static in.pujabooking.command.Given.PURCHASE;
import static in.pujabooking.command.Given.REFUND;
import static in.pujabooking.command.Given.captured;
import static in.pujabooking.command.Given.initiated;

import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.Rejected;
import in.pujabooking.command.Rejection;
import in.pujabooking.command.payment.PaymentCommand.RecordRefundAccepted;
import in.pujabooking.command.payment.PaymentCommand.RecordRefundCompleted;
import in.pujabooking.command.payment.PaymentCommand.RecordRefundFailed;
import in.pujabooking.command.payment.PaymentCommand.RequestRefund;
import in.pujabooking.command.payment.PaymentCommand.RetryBooking;
import in.pujabooking.command.payment.PaymentEvent.BookingRetried;
import in.pujabooking.command.payment.PaymentEvent.PaymentMismatched;
import in.pujabooking.command.payment.PaymentEvent.PaymentSucceeded;
import in.pujabooking.command.payment.PaymentEvent.RefundAccepted;
import in.pujabooking.command.payment.PaymentEvent.RefundCompleted;
import in.pujabooking.command.payment.PaymentEvent.RefundFailed;
import in.pujabooking.command.payment.PaymentEvent.RefundRequested;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class RefundTest {

    private static final MerchantRefundId SECOND = new MerchantRefundId("RF_2");
    private static final PaymentSucceeded SUCCEEDED = new PaymentSucceeded(ORDER, PURCHASE, CAPTURE);
    private static final RefundRequested REQUESTED = new RefundRequested(ORDER, REFUND, PRICE, "cart gone", "saga", Paise.ZERO);
    private static final RefundAccepted ACCEPTED = new RefundAccepted(ORDER, REFUND, "OMR1");
    private static final RefundCompleted COMPLETED = new RefundCompleted(ORDER, REFUND, PRICE);
    private static final RefundFailed FAILED = new RefundFailed(ORDER, REFUND, PRICE, "REFUND_BREACHED", "BF_034");

    private final AggregateTestFixture<PaymentOrder> fixture = new AggregateTestFixture<>(PaymentOrder.class);

    @Test
    void captured_money_can_be_refunded() {
        fixture.given(initiated(), SUCCEEDED).when(request(REFUND, PRICE)).expectEvents(REQUESTED);
    }

    @Test
    void so_can_a_mismatched_amount() {
        var more = captured(PRICE.plus(new Paise(500)));
        fixture.given(initiated(), new PaymentMismatched(ORDER, PURCHASE, more)).when(request(REFUND, more.amount()))
                .expectEvents(new RefundRequested(ORDER, REFUND, more.amount(), "cart gone", "saga", Paise.ZERO));
    }

    @Test
    void without_captured_money_there_is_nothing_to_refund() {
        refused(Rejection.NOTHING_CAPTURED, fixture.given(initiated()).when(request(REFUND, PRICE)));
        refused(Rejection.NOTHING_CAPTURED, fixture.given(initiated()).when(new RecordRefundCompleted(ORDER, REFUND)));
    }

    @Test
    void the_same_refund_is_requested_once() {
        fixture.given(initiated(), SUCCEEDED, REQUESTED).when(request(REFUND, PRICE)).expectNoEvents();
        fixture.given(initiated(), SUCCEEDED, REQUESTED, COMPLETED).when(request(REFUND, PRICE)).expectNoEvents();
    }

    @Test
    void one_refund_runs_at_a_time() {
        refused(Rejection.REFUND_RUNNING, fixture.given(initiated(), SUCCEEDED, partial(REFUND, 100)).when(request(SECOND, new Paise(100))));
    }

    @Test
    void refunds_together_never_exceed_the_capture() {
        refused(Rejection.REFUND_ABOVE_CAPTURE, fixture.given(initiated(), SUCCEEDED).when(request(REFUND, PRICE.plus(new Paise(1)))));
        refused(Rejection.REFUND_ABOVE_CAPTURE, fixture.given(initiated(), SUCCEEDED).when(request(REFUND, Paise.ZERO)));
        refused(Rejection.REFUND_ABOVE_CAPTURE, fixture
                .given(initiated(), SUCCEEDED, partial(REFUND, 100), new RefundCompleted(ORDER, REFUND, new Paise(100)))
                .when(request(SECOND, PRICE)));
    }

    @Test
    void the_rest_can_be_refunded_after_a_part() {
        var rest = PRICE.minus(new Paise(100));
        fixture.given(initiated(), SUCCEEDED, partial(REFUND, 100), new RefundCompleted(ORDER, REFUND, new Paise(100)))
                .when(request(SECOND, rest)).expectEvents(new RefundRequested(ORDER, SECOND, rest, "cart gone", "saga", Paise.ZERO));
    }

    @Test
    void a_failed_refund_leaves_its_money_to_be_refunded_under_a_new_id() {
        fixture.given(initiated(), SUCCEEDED, REQUESTED, FAILED).when(request(SECOND, PRICE))
                .expectEvents(new RefundRequested(ORDER, SECOND, PRICE, "cart gone", "saga", Paise.ZERO));
    }

    @Test
    void a_refund_is_accepted_completed_or_failed_once() {
        fixture.given(initiated(), SUCCEEDED, REQUESTED).when(new RecordRefundAccepted(ORDER, REFUND, "OMR1")).expectEvents(ACCEPTED);
        fixture.given(initiated(), SUCCEEDED, REQUESTED, ACCEPTED).when(new RecordRefundAccepted(ORDER, REFUND, "OMR1")).expectNoEvents();
        fixture.given(initiated(), SUCCEEDED, REQUESTED).when(new RecordRefundCompleted(ORDER, REFUND)).expectEvents(COMPLETED);
        fixture.given(initiated(), SUCCEEDED, REQUESTED, ACCEPTED).when(new RecordRefundCompleted(ORDER, REFUND)).expectEvents(COMPLETED);
        fixture.given(initiated(), SUCCEEDED, REQUESTED, COMPLETED).when(new RecordRefundCompleted(ORDER, REFUND)).expectNoEvents();
        fixture.given(initiated(), SUCCEEDED, REQUESTED, ACCEPTED)
                .when(new RecordRefundFailed(ORDER, REFUND, "REFUND_BREACHED", "BF_034")).expectEvents(FAILED);
        fixture.given(initiated(), SUCCEEDED, REQUESTED, COMPLETED)
                .when(new RecordRefundFailed(ORDER, REFUND, "REFUND_BREACHED", "BF_034")).expectNoEvents();
    }

    @Test
    void a_refund_says_what_is_left() {
        fixture.given(initiated(), SUCCEEDED).when(request(REFUND, new Paise(100)))
                .expectEvents(new RefundRequested(ORDER, REFUND, new Paise(100), "cart gone", "saga", PRICE.minus(new Paise(100))));
    }

    @Test
    void a_captured_order_is_taken_up_again_with_what_became_of_its_money() {
        fixture.given(initiated(), SUCCEEDED).when(new RetryBooking(ORDER, "7"))
                .expectEvents(new BookingRetried(ORDER, PURCHASE, Paise.ZERO, Paise.ZERO, 0, "7"));
        fixture.given(initiated(), SUCCEEDED, REQUESTED, FAILED, partial(SECOND, 100)).when(new RetryBooking(ORDER, RetryBooking.BY_DEADLINE))
                .expectEvents(new BookingRetried(ORDER, PURCHASE, new Paise(100), Paise.ZERO, 1, RetryBooking.BY_DEADLINE));
        fixture.given(initiated(), SUCCEEDED, partial(SECOND, 100), new RefundCompleted(ORDER, SECOND, new Paise(100)))
                .when(new RetryBooking(ORDER, "7")).expectEvents(new BookingRetried(ORDER, PURCHASE, new Paise(100), new Paise(100), 0, "7"));
    }

    @Test
    void what_holds_no_money_or_the_wrong_amount_is_not_taken_up() {
        refused(Rejection.NOTHING_CAPTURED, fixture.given(initiated()).when(new RetryBooking(ORDER, "7")));
        refused(Rejection.PAYMENT_MISMATCHED, fixture.given(initiated(), new PaymentMismatched(ORDER, PURCHASE, captured(new Paise(100))))
                .when(new RetryBooking(ORDER, "7")));
    }

    private static RequestRefund request(MerchantRefundId id, Paise amount) {
        return new RequestRefund(ORDER, id, amount, "cart gone", "saga");
    }

    private static RefundRequested partial(MerchantRefundId id, long paise) {
        return new RefundRequested(ORDER, id, new Paise(paise), "part", "ops", PRICE.minus(new Paise(paise)));
    }

    private static void refused(Rejection reason, ResultValidator<PaymentOrder> result) {
        result.expectNoEvents().expectException(Rejected.class).expectExceptionDetails(reason);
    }
}
