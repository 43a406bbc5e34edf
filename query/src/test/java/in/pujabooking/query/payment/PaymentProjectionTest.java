package in.pujabooking.query.payment;

import static in.pujabooking.query.Devotee.EXPIRY;
import static in.pujabooking.query.Devotee.PRICE;
import static in.pujabooking.query.Devotee.REDIRECT;
import static in.pujabooking.query.Happened.at;
import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.payment.PaymentEvent.CheckoutOpened;
import in.pujabooking.command.payment.PaymentEvent.PaymentExpired;
import in.pujabooking.command.payment.PaymentEvent.PaymentFailed;
import in.pujabooking.query.Devotee;
import in.pujabooking.query.Happened;
import in.pujabooking.query.QueryTest;
import in.pujabooking.query.ReadSide;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
class PaymentProjectionTest {

    private static final Instant PAGE_CLOSES = Instant.parse("2025-01-01T06:15:00Z");

    @Autowired
    ReadSide readSide;

    private final Devotee devotee = Devotee.any();
    private final MerchantOrderId order = devotee.order("AAAAAA");
    private final CheckoutOpened opened = new CheckoutOpened(order, "OMO1", "https://pay.example/1", PAGE_CLOSES);
    private final PaymentFailed failed = new PaymentFailed(order, devotee.cart(), "PAYMENT_ERROR", "ZM", false);
    private final Happened history = new Happened().to(order, devotee.initiated(order));

    @Test
    void a_new_payment_is_pending() {
        assertThat(paymentAfter(history)).isEqualTo(new PaymentView(order, devotee.cart(), devotee.user(), PRICE, PaymentStatus.PENDING,
                null, REDIRECT, 7L, null, null, Paise.ZERO, Paise.ZERO, EXPIRY, null, at(0), at(0), 0));
    }

    @Test
    void an_open_pay_page_makes_it_initiated() {
        PaymentView payment = paymentAfter(history.to(order, opened));

        assertThat(payment.status()).isEqualTo(PaymentStatus.INITIATED);
        assertThat(payment.paymentUrl()).isEqualTo("https://pay.example/1");
        assertThat(payment.expiresAt()).isEqualTo(PAGE_CLOSES);
    }

    @Test
    void a_pay_page_that_is_heard_of_late_does_not_undo_the_payment() {
        assertThat(paymentAfter(history.to(order, devotee.succeeded(order)).to(order, opened)).status()).isEqualTo(PaymentStatus.SUCCESS);
    }

    @Test
    void captured_money_makes_it_a_success() {
        PaymentView payment = paymentAfter(history.to(order, opened).to(order, devotee.succeeded(order)));

        assertThat(payment.status()).isEqualTo(PaymentStatus.SUCCESS);
        assertThat(payment.completedAt()).isEqualTo(at(2));
        assertThat(payment.version()).isEqualTo(2);
    }

    @Test
    void another_amount_than_asked_for_is_mismatched() {
        PaymentView payment = paymentAfter(history.to(order, devotee.mismatched(order, new Paise(100))));

        assertThat(payment.status()).isEqualTo(PaymentStatus.MISMATCHED);
        assertThat(payment.amount()).isEqualTo(PRICE);
        assertThat(payment.completedAt()).isEqualTo(at(1));
    }

    @Test
    void a_failure_says_why() {
        PaymentView payment = paymentAfter(history.to(order, failed));

        assertThat(payment.status()).isEqualTo(PaymentStatus.FAILED);
        assertThat(payment.failureCode()).isEqualTo("PAYMENT_ERROR");
        assertThat(payment.failureDetail()).isEqualTo("ZM");
        assertThat(payment.completedAt()).isNull();
    }

    @Test
    void giving_up_on_the_page_is_cancelled() {
        PaymentFailed gaveUp = new PaymentFailed(order, devotee.cart(), "REQUEST_CANCEL_BY_REQUESTER", null, true);

        assertThat(paymentAfter(history.to(order, gaveUp)).status()).isEqualTo(PaymentStatus.CANCELLED);
    }

    @Test
    void time_runs_out() {
        assertThat(paymentAfter(history.to(order, new PaymentExpired(order, devotee.cart()))).status()).isEqualTo(PaymentStatus.EXPIRED);
    }

    @Test
    void late_truth_wins_and_leaves_no_failure_behind() {
        PaymentView payment = paymentAfter(history.to(order, failed).to(order, devotee.succeeded(order)));

        assertThat(payment.status()).isEqualTo(PaymentStatus.SUCCESS);
        assertThat(payment.failureCode()).isNull();
        assertThat(payment.failureDetail()).isNull();
    }

    @Test
    void payments_are_listed_newest_first() {
        MerchantOrderId second = devotee.order("BBBBBB");
        readSide.given(history.to(second, devotee.initiated(second)));

        assertThat(readSide.list(new FindPayments(devotee.user()), PaymentView.class)).extracting(PaymentView::merchantOrderId)
                .containsExactly(second, order);
    }

    @Test
    void another_users_payment_is_not_found_unless_anybodys_is_asked_for() {
        readSide.given(history);

        assertThat(readSide.ask(new FindPayment(order, Devotee.any().user()), PaymentView.class)).isNull();
        assertThat(readSide.ask(new FindPayment(order, null), PaymentView.class).merchantOrderId()).isEqualTo(order);
    }

    private PaymentView paymentAfter(Happened events) {
        readSide.given(events);
        return readSide.ask(new FindPayment(order, devotee.user()), PaymentView.class);
    }
}
