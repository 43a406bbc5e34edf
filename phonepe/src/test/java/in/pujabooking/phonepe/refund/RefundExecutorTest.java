package in.pujabooking.phonepe.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.payment.PaymentCommand.RecordRefundAccepted;
import in.pujabooking.command.payment.PaymentCommand.RecordRefundCompleted;
import in.pujabooking.command.payment.PaymentCommand.RecordRefundFailed;
import in.pujabooking.phonepe.client.PhonePeClient;
import in.pujabooking.phonepe.orders.TestPaymentOrders;
import in.pujabooking.phonepe.support.Database;
import in.pujabooking.phonepe.support.MovableClock;
import in.pujabooking.phonepe.support.PhonePe;
import in.pujabooking.phonepe.support.Told;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefundExecutorTest {

    private static final Paise PRICE = new Paise(99_900);

    private final MerchantOrderId order = PhonePe.newOrder();
    private final MerchantRefundId id = MerchantRefundId.automatic(order, 0);
    private final PhonePeClient phonePe = PhonePe.client();
    private final MovableClock clock = new MovableClock();
    private final Told told = new Told();
    private final RefundTable ledger = new RefundTable(Database.empty());
    private final RefundExecutor executor = new RefundExecutor(phonePe, TestPaymentOrders.telling(told), ledger,
            new RefundProperties(Duration.ofSeconds(5), Duration.ofHours(1), Duration.ofSeconds(60)), clock);

    @BeforeEach
    void aPaidOrderWithARefundToCarryOut() {
        phonePe.pay(order, PRICE, Duration.ofSeconds(900), "https://shop.example/return", "");
        PhonePe.outcome(order, "{\"outcome\":\"SUCCESS\"}");
        ledger.enter(id, order, PRICE);
        ledger.enter(id, order, PRICE);
    }

    @Test
    void aRefundIsRequestedAcceptedAndCompleted() {
        assertThat(advance()).isInstanceOf(RefundStep.LookAgain.class);
        await().until(() -> advance() instanceof RefundStep.Settled);
        assertThat(told.commands()).first().isInstanceOf(RecordRefundAccepted.class);
        assertThat(told.commands()).last().isEqualTo(new RecordRefundCompleted(order, id));
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void anUnclearRequestIsFollowedByAQuestionAndNotByAnotherRequest() {
        PhonePe.faults(order, "REFUND:STATUS_500_AFTER");
        advance();
        assertThat(told.commands()).isEmpty();
        advance();
        assertThat(told.commands()).isNotEmpty();
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void aRequestThatGotLostIsRepeatedUnderTheSameIdAfterItsGrace() {
        PhonePe.faults(order, "REFUND:STATUS_500");
        advance();
        clock.advance(Duration.ofSeconds(59));
        advance();
        assertThat(requests()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        advance();
        assertThat(requests()).isEqualTo(2);
        assertThat(told.commands()).singleElement().isInstanceOf(RecordRefundAccepted.class);
    }

    @Test
    void aRefusalThatRefundStatusConfirmsIsAFailure() {
        PhonePe.faults(order, "REFUND:STATUS_400");
        assertThat(advance()).isInstanceOf(RefundStep.Settled.class);
        assertThat(told.commands()).singleElement().isInstanceOf(RecordRefundFailed.class);
    }

    @Test
    void aRefundThatFailsLaterIsAFailure() {
        PhonePe.faults(order, "REFUND:REFUND_FAILS");
        await().until(() -> advance() instanceof RefundStep.Settled);
        assertThat(told.commands()).last().isInstanceOf(RecordRefundFailed.class);
    }

    @Test
    void onlyOneOfTwoNodesRequests() {
        Refund seenByBoth = ledger.find(id).orElseThrow();
        assertThat(ledger.claimRequest(seenByBoth, clock.instant())).isTrue();
        assertThat(ledger.claimRequest(seenByBoth, clock.instant())).isFalse();
        assertThat(ledger.find(id).orElseThrow().requestedAt()).contains(clock.instant());
    }

    @Test
    void aRefundIsFoundByPhonePesIdOrElseByItsOrder() {
        ledger.rememberPhonePeId(id, "OMR1");
        assertThat(ledger.findBy("OMR1", "")).containsExactly(id);
        assertThat(ledger.findBy("", order.value())).containsExactly(id);
        assertThat(ledger.findBy("OMR2", "ANOTHER")).isEmpty();
    }

    private RefundStep advance() {
        return executor.advance(ledger.find(id).orElseThrow());
    }

    private int requests() {
        return ledger.find(id).orElseThrow().requests();
    }
}
