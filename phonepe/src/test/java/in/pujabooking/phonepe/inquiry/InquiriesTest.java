package in.pujabooking.phonepe.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.payment.PaymentCommand;
import in.pujabooking.command.payment.PaymentCommand.ExpirePayment;
import in.pujabooking.command.payment.PaymentCommand.RecordPaymentFailure;
import in.pujabooking.command.payment.PaymentCommand.RecordPaymentSuccess;
import in.pujabooking.phonepe.client.PhonePeClient;
import in.pujabooking.phonepe.client.Trouble;
import in.pujabooking.phonepe.support.MovableClock;
import in.pujabooking.phonepe.support.PhonePe;
import in.pujabooking.phonepe.support.Told;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InquiriesTest {

    private final MerchantOrderId order = PhonePe.newOrder();
    private final PhonePeClient phonePe = PhonePe.client();
    private final MovableClock clock = new MovableClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Told told = new Told();
    private Inquiries inquiries = inquiries();

    @AfterEach
    void close() {
        inquiries.close();
    }

    @Test
    void aPaidOrderIsToldItsCapture() {
        open();
        PhonePe.outcome(order, "{\"outcome\":\"SUCCESS\",\"amount\":5}");
        assertThat(inquiries.ask(order).join()).isEqualTo(new StatusCheckResult.Decided());
        assertThat(told.commands()).singleElement().isInstanceOfSatisfying(RecordPaymentSuccess.class,
                success -> assertThat(success.capture().amount()).isEqualTo(new Paise(5)));
    }

    @Test
    void aFailedOrderIsToldWhy() {
        open();
        PhonePe.outcome(order, "{\"outcome\":\"FAILURE\",\"errorCode\":\"INVALID_MPIN\"}");
        inquiries.ask(order).join();
        assertThat(told.commands()).containsExactly(new RecordPaymentFailure(order, "INVALID_MPIN", "ZM", false));
    }

    @Test
    void aCancelledOrderIsToldSo() {
        open();
        PhonePe.outcome(order, "{\"outcome\":\"CANCEL\"}");
        inquiries.ask(order).join();
        assertThat(told.commands()).containsExactly(new RecordPaymentFailure(order, "TXN_CANCELLED", "ORDER_CANCELLED_BY_USER", true));
    }

    @Test
    void anExpiredOrderIsToldSo() {
        open();
        PhonePe.outcome(order, "{\"outcome\":\"FAILURE\",\"errorCode\":\"ORDER_EXPIRED\"}");
        inquiries.ask(order).join();
        assertThat(told.commands()).containsExactly(new ExpirePayment(order));
    }

    @Test
    void whatIsNotFinalTellsTheOrderNothing() {
        assertThat(inquiries.ask(order).join()).isEqualTo(new StatusCheckResult.UnknownAtPhonePe());
        open();
        assertThat(inquiries.ask(order).join()).isEqualTo(new StatusCheckResult.StillOpen());
        PhonePe.faults(order, "STATUS:UNKNOWN_STATE");
        assertThat(inquiries.ask(order).join()).isEqualTo(new StatusCheckResult.StillOpen());
        PhonePe.faults(order, "STATUS:STATUS_500");
        assertThat(inquiries.ask(order).join()).isEqualTo(new StatusCheckResult.NoAnswer(Trouble.SERVER_ERROR, Duration.ZERO));
        assertThat(told.commands()).isEmpty();
        assertThat(meters.counter("phonepe.order.unknown-state").count()).isEqualTo(1);
    }

    @Test
    void anOrderThatIsNotOursIsAnOutcome() {
        handling(command -> {
            throw new AggregateNotFoundException(command.merchantOrderId().value(), "not here");
        });
        open();
        PhonePe.outcome(order, "{\"outcome\":\"SUCCESS\"}");
        assertThat(inquiries.ask(order).join()).isEqualTo(new StatusCheckResult.NotOurs());
    }

    @Test
    void aCommandThatFailsFailsTheAskerAndAHintIsCounted() {
        handling(command -> {
            throw new IllegalStateException("database down");
        });
        open();
        PhonePe.outcome(order, "{\"outcome\":\"SUCCESS\"}");
        assertThatThrownBy(inquiries.ask(order)::join).hasRootCauseMessage("database down");
        inquiries.hint(order, Trigger.PAY);
        await().untilAsserted(() -> assertThat(meters.counter("phonepe.hint.failures").count()).isEqualTo(1));
    }

    @Test
    void aStatusPageLeadsToOneQuestionPerThreeSeconds() {
        open();
        inquiries.hintIfStale(order);
        inquiries.hintIfStale(order);
        await().until(() -> statusCalls() == 1);
        clock.advance(Duration.ofSeconds(2));
        inquiries.hintIfStale(order);
        clock.advance(Duration.ofSeconds(1));
        await("until the first question has ended too").until(() -> {
            inquiries.hintIfStale(order);
            return statusCalls() == 2;
        });
        inquiries.ask(order).join();
        assertThat(statusCalls()).isEqualTo(3);
    }

    @Test
    void anyNumberOfStatusPagesLeavesRoomForAWebhook() throws Exception {
        var mayEnd = new CountDownLatch(1);
        handling(command -> {
            if (!command.merchantOrderId().equals(order)) {
                awaitLatch(mayEnd);
            }
            return null;
        });
        for (int i = 0; i < 2_000; i++) {
            MerchantOrderId looked = PhonePe.newOrder();
            if (i < 10) {
                payWithSuccess(looked);
            }
            inquiries.hintIfStale(looked);
        }
        payWithSuccess(order);
        try {
            assertThat(inquiries.ask(order, Trigger.WEBHOOK).get(5, TimeUnit.SECONDS)).isEqualTo(new StatusCheckResult.Decided());
        } finally {
            mayEnd.countDown();
        }
    }

    @Test
    void statusPagesSpendNothingOfTheBudgetOfWebhooks() {
        CheckPacing pacing = new CheckPacing(TestInquiries.properties(4, 50), clock, meters);
        int answered = 0;
        while (pacing.refuseHint(Trigger.STATUS_PAGE).isEmpty()) {
            answered++;
        }
        assertThat(answered).isEqualTo(250);
        assertThat(pacing.refuseHint(Trigger.WEBHOOK)).isEmpty();
    }

    @Test
    void aQuestionThatAWebhookSharesWithAStatusPageIsTheWebhooks() {
        assertThat(Trigger.strongerOf(Trigger.STATUS_PAGE, Trigger.WEBHOOK)).isEqualTo(Trigger.WEBHOOK);
        assertThat(Trigger.strongerOf(Trigger.WEBHOOK, Trigger.STATUS_PAGE)).isEqualTo(Trigger.WEBHOOK);
        assertThat(Trigger.strongerOf(Trigger.SCHEDULE, Trigger.WEBHOOK)).isEqualTo(Trigger.SCHEDULE);
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private void payWithSuccess(MerchantOrderId paid) {
        phonePe.pay(paid, new Paise(99_900), Duration.ofSeconds(900), "https://shop.example/return", "");
        PhonePe.outcome(paid, "{\"outcome\":\"SUCCESS\"}");
    }

    private void handling(Function<PaymentCommand, Object> handler) {
        inquiries.close();
        told = new Told(handler);
        inquiries = inquiries();
    }

    private Inquiries inquiries() {
        return TestInquiries.asking(phonePe, told, clock, meters);
    }

    private void open() {
        phonePe.pay(order, new Paise(99_900), Duration.ofSeconds(900), "https://shop.example/return", "");
    }

    private int statusCalls() {
        return PhonePe.statusCalls(order);
    }
}
