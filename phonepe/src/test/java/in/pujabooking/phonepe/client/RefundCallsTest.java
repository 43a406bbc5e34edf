package in.pujabooking.phonepe.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import in.pujabooking.phonepe.support.PhonePe;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefundCallsTest {

    private static final Paise PRICE = new Paise(99_900);

    private final PhonePeClient phonePe = PhonePe.client();
    private final MerchantOrderId order = PhonePe.newOrder();
    private final MerchantRefundId refund = MerchantRefundId.automatic(order, 0);

    @BeforeEach
    void aPaidOrder() {
        phonePe.pay(order, PRICE, Duration.ofSeconds(900), "https://shop.example/return", "");
        PhonePe.outcome(order, "{\"outcome\":\"SUCCESS\"}");
    }

    @Test
    void aRefundIsAcceptedAndCompletesLater() {
        assertThat(phonePe.refund(refund, order, PRICE)).isInstanceOfSatisfying(RefundAnswer.Running.class,
                running -> assertThat(running.phonePeRefundId()).startsWith("OMR"));
        await().until(() -> phonePe.refundStatus(refund), RefundAnswer.Completed.class::isInstance);
    }

    @Test
    void aRefundThatFailsSaysWhy() {
        PhonePe.faults(order, "REFUND:REFUND_FAILS");
        phonePe.refund(refund, order, PRICE);
        await().until(() -> phonePe.refundStatus(refund), RefundAnswer.Failed.class::isInstance);
    }

    @Test
    void anUnknownRefundIsUnknown() {
        assertThat(phonePe.refundStatus(refund)).isEqualTo(new RefundAnswer.UnknownRefund());
    }

    @Test
    void moreThanWasPaidIsRefused() {
        assertThat(phonePe.refund(refund, order, PRICE.plus(PRICE))).isInstanceOf(RefundAnswer.Refused.class);
    }

    @Test
    void anUnclearAnswerIsNotARefusal() {
        PhonePe.faults(order, "REFUND:STATUS_500_AFTER");
        assertThat(phonePe.refund(refund, order, PRICE)).isEqualTo(new RefundAnswer.Unreachable(Trouble.SERVER_ERROR, Duration.ZERO));
        assertThat(phonePe.refundStatus(refund)).isNotInstanceOf(RefundAnswer.UnknownRefund.class);
    }
}
