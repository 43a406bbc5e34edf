package in.pujabooking.command.payment;

import static in.pujabooking.command.Given.CAPTURE;
import static in.pujabooking.command.Given.CART;
import static in.pujabooking.command.Given.EXPIRY;
import static in.pujabooking.command.Given.ORDER;
import static in.pujabooking.command.Given.PAGE;
import static in.pujabooking.command.Given.PRICE;
import static in.pujabooking.command.Given.PURCHASE;
import static in.pujabooking.command.Given.captured;
import static in.pujabooking.command.Given.initiated;

import in.pujabooking.command.Paise;
import in.pujabooking.command.payment.PaymentCommand.ExpirePayment;
import in.pujabooking.command.payment.PaymentCommand.InitiatePayment;
import in.pujabooking.command.payment.PaymentCommand.RecordCheckoutOpened;
import in.pujabooking.command.payment.PaymentCommand.RecordPaymentFailure;
import in.pujabooking.command.payment.PaymentCommand.RecordPaymentSuccess;
import in.pujabooking.command.payment.PaymentEvent.CheckoutOpened;
import in.pujabooking.command.payment.PaymentEvent.PaymentExpired;
import in.pujabooking.command.payment.PaymentEvent.PaymentFailed;
import in.pujabooking.command.payment.PaymentEvent.PaymentMismatched;
import in.pujabooking.command.payment.PaymentEvent.PaymentSucceeded;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class PaymentOrderTest {

    private static final CheckoutOpened OPENED = new CheckoutOpened(ORDER, "OMO1", "https://pay.example/1", EXPIRY);
    private static final PaymentSucceeded SUCCEEDED = new PaymentSucceeded(ORDER, PURCHASE, CAPTURE);
    private static final PaymentFailed FAILED = new PaymentFailed(ORDER, CART, "TXN_CANCELLED", "ZA", true);
    private static final PaymentExpired EXPIRED = new PaymentExpired(ORDER, CART);
    private static final RecordPaymentSuccess SUCCESS = new RecordPaymentSuccess(ORDER, CAPTURE);
    private static final RecordPaymentFailure FAILURE = new RecordPaymentFailure(ORDER, "TXN_CANCELLED", "ZA", true);
    private static final ExpirePayment EXPIRE = new ExpirePayment(ORDER);
    private static final RecordCheckoutOpened OPEN = new RecordCheckoutOpened(ORDER, "OMO1", "https://pay.example/1", EXPIRY);

    private final AggregateTestFixture<PaymentOrder> fixture = new AggregateTestFixture<>(PaymentOrder.class);

    @Test
    void an_order_is_initiated_with_what_it_pays_for() {
        fixture.givenNoPriorActivity().when(new InitiatePayment(ORDER, PURCHASE, PAGE, EXPIRY)).expectEvents(initiated());
    }

    @Test
    void the_page_is_opened_once() {
        fixture.given(initiated()).when(OPEN).expectEvents(OPENED);
        fixture.given(initiated(), OPENED).when(OPEN).expectNoEvents();
        fixture.given(initiated(), FAILED).when(OPEN).expectNoEvents();
        fixture.given(initiated(), SUCCEEDED).when(OPEN).expectNoEvents();
    }

    @Test
    void money_succeeds_whether_the_page_was_seen_or_not() {
        fixture.given(initiated()).when(SUCCESS).expectEvents(SUCCEEDED);
        fixture.given(initiated(), OPENED).when(SUCCESS).expectEvents(SUCCEEDED);
    }

    @Test
    void success_is_recorded_once() {
        fixture.given(initiated(), OPENED, SUCCEEDED).when(SUCCESS).expectNoEvents();
    }

    @Test
    void late_money_wins_over_failure_and_expiry() {
        fixture.given(initiated(), OPENED, FAILED).when(SUCCESS).expectEvents(SUCCEEDED);
        fixture.given(initiated(), OPENED, EXPIRED).when(SUCCESS).expectEvents(SUCCEEDED);
    }

    @Test
    void another_amount_than_ours_is_a_mismatch() {
        var less = captured(PRICE.minus(new Paise(1)));
        var more = captured(PRICE.plus(new Paise(1)));
        fixture.given(initiated(), OPENED).when(new RecordPaymentSuccess(ORDER, less)).expectEvents(new PaymentMismatched(ORDER, PURCHASE, less));
        fixture.given(initiated(), OPENED).when(new RecordPaymentSuccess(ORDER, more)).expectEvents(new PaymentMismatched(ORDER, PURCHASE, more));
        fixture.given(initiated(), new PaymentMismatched(ORDER, PURCHASE, less)).when(SUCCESS).expectNoEvents();
    }

    @Test
    void failure_and_expiry_end_only_an_open_order() {
        fixture.given(initiated()).when(FAILURE).expectEvents(FAILED);
        fixture.given(initiated(), OPENED).when(FAILURE).expectEvents(FAILED);
        fixture.given(initiated()).when(EXPIRE).expectEvents(EXPIRED);
        fixture.given(initiated(), OPENED).when(EXPIRE).expectEvents(EXPIRED);
        fixture.given(initiated(), OPENED, FAILED).when(EXPIRE).expectNoEvents();
        fixture.given(initiated(), OPENED, EXPIRED).when(FAILURE).expectNoEvents();
    }

    @Test
    void captured_money_is_not_forgotten_by_a_later_failure() {
        fixture.given(initiated(), OPENED, SUCCEEDED).when(FAILURE).expectNoEvents();
        fixture.given(initiated(), OPENED, SUCCEEDED).when(EXPIRE).expectNoEvents();
    }
}
