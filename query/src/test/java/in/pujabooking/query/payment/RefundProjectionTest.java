package in.pujabooking.query.payment;

import static in.pujabooking.query.Devotee.PRICE;
import static in.pujabooking.query.Happened.at;
import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.payment.PaymentEvent.RefundAccepted;
import in.pujabooking.command.payment.PaymentEvent.RefundCompleted;
import in.pujabooking.command.payment.PaymentEvent.RefundFailed;
import in.pujabooking.command.payment.PaymentEvent.RefundRequested;
import in.pujabooking.query.Devotee;
import in.pujabooking.query.Happened;
import in.pujabooking.query.QueryTest;
import in.pujabooking.query.ReadSide;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
class RefundProjectionTest {

    private static final Paise PART = new Paise(40000);
    private static final Paise REST = PRICE.minus(PART);

    @Autowired
    ReadSide readSide;

    private final Devotee devotee = Devotee.any();
    private final MerchantOrderId order = devotee.order("AAAAAA");
    private final MerchantRefundId first = MerchantRefundId.automatic(order, 0);
    private final MerchantRefundId second = new MerchantRefundId(first + "_2");
    private final Happened paid = new Happened().to(order, devotee.initiated(order)).to(order, devotee.succeeded(order));

    @Test
    void a_refund_is_requested_then_accepted_then_completed() {
        readSide.given(paid.to(order, new RefundRequested(order, first, PRICE, "cart removed", "saga", null)));
        assertThat(refund(first))
                .isEqualTo(new RefundView(first, order, PRICE, "REQUESTED", "cart removed", "saga", null, null, at(2), at(2), 2));
        assertThat(payment().version()).isEqualTo(2);

        readSide.given(paid.to(order, new RefundAccepted(order, first, "OMR1")));
        assertThat(refund(first))
                .isEqualTo(new RefundView(first, order, PRICE, "ACCEPTED", "cart removed", "saga", "OMR1", null, at(2), at(3), 3));

        readSide.given(paid.to(order, new RefundCompleted(order, first, PRICE)));
        assertThat(refund(first))
                .isEqualTo(new RefundView(first, order, PRICE, "COMPLETED", "cart removed", "saga", "OMR1", null, at(2), at(4), 4));
        assertThat(payment().version()).isEqualTo(4);
    }

    @Test
    void a_failed_refund_says_why_and_leaves_the_money_captured() {
        readSide.given(paid.to(order, new RefundRequested(order, first, PRICE, "asked", "ops", null))
                .to(order, new RefundFailed(order, first, PRICE, "REFUND_FAILED", null)));

        assertThat(refund(first).status()).isEqualTo("FAILED");
        assertThat(refund(first).failureCode()).isEqualTo("REFUND_FAILED");
        assertThat(payment().status()).isEqualTo(PaymentStatus.SUCCESS);
        assertThat(payment().refunded()).isEqualTo(Paise.ZERO);
    }

    @Test
    void partial_refunds_add_up_until_all_is_refunded() {
        readSide.given(paid.to(order, new RefundRequested(order, first, PART, "asked", "ops", null))
                .to(order, new RefundCompleted(order, first, PART)));
        assertThat(payment().refunded()).isEqualTo(PART);
        assertThat(payment().status()).isEqualTo(PaymentStatus.SUCCESS);

        readSide.given(paid.to(order, new RefundRequested(order, second, REST, "asked", "ops", null))
                .to(order, new RefundCompleted(order, second, REST)));
        assertThat(payment().refunded()).isEqualTo(PRICE);
        assertThat(payment().status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(refund(first).amount()).isEqualTo(PART);
    }

    @Test
    void a_mismatched_payment_is_refunded_when_what_was_captured_is() {
        Paise captured = new Paise(500);
        readSide.given(new Happened().to(order, devotee.initiated(order)).to(order, devotee.mismatched(order, captured))
                .to(order, new RefundRequested(order, first, captured, "mismatch", "ops", null))
                .to(order, new RefundCompleted(order, first, captured)));

        assertThat(payment().status()).isEqualTo(PaymentStatus.REFUNDED);
    }

    @Test
    void an_unknown_refund_is_not_found() {
        assertThat(refund(second)).isNull();
    }

    private RefundView refund(MerchantRefundId id) {
        return readSide.ask(new FindRefund(id), RefundView.class);
    }

    private PaymentView payment() {
        return readSide.ask(new FindPayment(order, devotee.user()), PaymentView.class);
    }
}
