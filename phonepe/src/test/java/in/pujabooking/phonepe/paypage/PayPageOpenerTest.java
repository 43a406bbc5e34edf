package in.pujabooking.phonepe.paypage;

import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.payment.PaymentCommand.RecordCheckoutOpened;
import in.pujabooking.command.payment.PaymentCommand.RecordPaymentFailure;
import in.pujabooking.phonepe.client.PhonePeClient;
import in.pujabooking.phonepe.inquiry.TestInquiries;
import in.pujabooking.phonepe.orders.TestPaymentOrders;
import in.pujabooking.phonepe.support.Clients;
import in.pujabooking.phonepe.support.PhonePe;
import in.pujabooking.phonepe.support.Told;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayPageOpenerTest {

    private static final Paise PRICE = new Paise(99_900);

    private final MerchantOrderId order = PhonePe.newOrder();
    private final Told told = new Told();

    @Test
    void thePageIsRecordedAndOffered() {
        PayPageOutcome outcome = open(PhonePe.client(), 900);
        assertThat(outcome).isInstanceOfSatisfying(PayPageOutcome.Opened.class, opened -> assertThat(told.commands())
                .containsExactly(new RecordCheckoutOpened(order, opened.phonePeOrderId(), opened.paymentUrl(), opened.expiresAt())));
    }

    @ParameterizedTest
    @CsvSource({"900,900", "10,300", "9999,3600"})
    void phonePeIsGivenTheSecondsThatAreLeftWithinItsLimits(long left, long given) {
        Instant now = Instant.now();
        assertThat(open(PhonePe.client(), left)).isInstanceOfSatisfying(PayPageOutcome.Opened.class, opened ->
                assertThat(opened.expiresAt()).isBetween(now.plusSeconds(given - 2), now.plusSeconds(given + 2)));
    }

    @Test
    void aRefusalThatOrderStatusConfirmsFailsTheOrder() {
        PhonePe.faults(order, "PAY:STATUS_400");
        assertThat(open(PhonePe.client(), 900)).isInstanceOf(PayPageOutcome.Refused.class);
        assertThat(told.commands()).singleElement().isInstanceOfSatisfying(RecordPaymentFailure.class,
                failure -> assertThat(failure.code()).isEqualTo("BAD_REQUEST"));
    }

    @Test
    void aRefusalOfAnOrderThatPhonePeHasFailsNothing() {
        PhonePe.client().pay(order, PRICE, Duration.ofSeconds(900), "https://shop.example/return", "");
        assertThat(open(PhonePe.client(), 900)).isEqualTo(new PayPageOutcome.Unavailable(PayPageOutcome.Why.BAD_ANSWER));
        assertThat(told.commands()).isEmpty();
    }

    @Test
    void aRefusalThatCannotBeConfirmedFailsNothing() {
        PhonePe.faults(order, "PAY:STATUS_400", "STATUS:STATUS_500:2");
        assertThat(open(PhonePe.client(), 900)).isEqualTo(new PayPageOutcome.Unavailable(PayPageOutcome.Why.BAD_ANSWER));
        assertThat(told.commands()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TIMEOUT_AFTER,TIMEOUT", "STATUS_500_AFTER,BAD_ANSWER", "NONSENSE_200,BAD_ANSWER"})
    void anUnclearAnswerConcludesNothing(String kind, PayPageOutcome.Why why) {
        PhonePe.faults(order, "PAY:" + kind);
        assertThat(open(PhonePe.client(), 900)).isEqualTo(new PayPageOutcome.Unavailable(why));
        assertThat(told.commands()).isEmpty();
        assertThat(PhonePe.payCalls(order)).isEqualTo(1);
    }

    @Test
    void anOrderThatNeverLeftTheHouseIsLeftToTheSchedule() {
        assertThat(open(Clients.at("http://localhost:1"), 900)).isEqualTo(new PayPageOutcome.Unavailable(PayPageOutcome.Why.NOT_SENT));
        assertThat(told.commands()).isEmpty();
    }

    private PayPageOutcome open(PhonePeClient phonePe, long seconds) {
        try (var inquiries = TestInquiries.asking(phonePe, told)) {
            return new PayPageOpener(phonePe, TestPaymentOrders.telling(told), inquiries, Clock.systemUTC())
                    .open(order, PRICE, Instant.now().plusSeconds(seconds), "https://shop.example/return");
        }
    }
}
