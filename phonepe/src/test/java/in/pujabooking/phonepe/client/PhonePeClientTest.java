package in.pujabooking.phonepe.client;

import static in.pujabooking.phonepe.support.PhonePe.faults;
import static in.pujabooking.phonepe.support.PhonePe.newOrder;
import static in.pujabooking.phonepe.support.PhonePe.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Paise;
import in.pujabooking.phonepe.support.Clients;
import in.pujabooking.phonepe.support.PhonePe;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhonePeClientTest {

    private static final Paise PRICE = new Paise(99_900);

    private final PhonePeClient phonePe = PhonePe.client();
    private final MerchantOrderId order = newOrder();

    @Test
    void payOpensAPageThatIsPendingUntilItsEnd() {
        Instant before = Instant.now();
        assertThat(pay()).isInstanceOfSatisfying(PayResult.Opened.class, opened -> {
            assertThat(opened.phonePeOrderId()).startsWith("OMO");
            assertThat(opened.paymentUrl()).startsWith("http");
            assertThat(opened.expiresAt().orElseThrow()).isBetween(before.plusSeconds(900).minusMillis(1), Instant.now().plusSeconds(901));
        });
        assertThat(phonePe.orderStatus(order)).isInstanceOf(OrderAnswer.Pending.class);
    }

    @Test
    void aPaidOrderIsCompletedWithItsCapture() {
        pay();
        outcome(order, "{\"outcome\":\"SUCCESS\",\"paymentMode\":\"UPI_QR\"}");
        assertThat(phonePe.orderStatus(order)).isInstanceOfSatisfying(OrderAnswer.Completed.class, completed -> {
            assertThat(completed.capture().amount()).isEqualTo(PRICE);
            assertThat(completed.capture().paymentMode()).isEqualTo("UPI_QR");
            assertThat(completed.capture().transactionId()).startsWith("OM");
            assertThat(completed.capture().paidAt()).isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
        });
    }

    @Test
    void aRefusedPaymentIsFailedWithBothCodes() {
        pay();
        outcome(order, "{\"outcome\":\"FAILURE\",\"errorCode\":\"INVALID_MPIN\"}");
        assertThat(phonePe.orderStatus(order)).isEqualTo(new OrderAnswer.Failed("INVALID_MPIN", "ZM"));
    }

    @Test
    void givingUpIsACancellation() {
        pay();
        outcome(order, "{\"outcome\":\"CANCEL\"}");
        assertThat(phonePe.orderStatus(order)).isInstanceOfSatisfying(OrderAnswer.Failed.class, failed -> assertThat(failed.cancelled()).isTrue());
    }

    @Test
    void anOrderThatWasNeverPostedIsUnknown() {
        assertThat(phonePe.orderStatus(order)).isEqualTo(new OrderAnswer.UnknownOrder());
    }

    @ParameterizedTest
    @CsvSource({"STATUS_500,SERVER_ERROR", "STATUS_503,SERVER_ERROR", "STATUS_500_AFTER,SERVER_ERROR", "TIMEOUT_BEFORE,TIMEOUT",
            "TIMEOUT_AFTER,TIMEOUT", "NONSENSE_200,NONSENSE", "EMPTY_200,NONSENSE"})
    void anUnclearAnswerToPayLeavesTheOrderUnknownAndIsNotRepeated(String kind, Trouble trouble) {
        faults(order, "PAY:" + kind);
        assertThat(pay()).isEqualTo(new PayResult.Unknown(trouble));
        assertThat(PhonePe.payCalls(order)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"STATUS_400,400", "STATUS_403,403", "STATUS_429,429"})
    void aRefusalIsToldFromAnUnclearFailure(String kind, int http) {
        faults(order, "PAY:" + kind);
        assertThat(pay()).isInstanceOfSatisfying(PayResult.Refused.class, refused -> assertThat(refused.http()).isEqualTo(http));
    }

    @Test
    void aRejectedTokenIsRenewedAndTheCallRepeatedOnce() {
        faults(order, "PAY:STATUS_401");
        assertThat(pay()).isInstanceOf(PayResult.Opened.class);
    }

    @Test
    void aTokenThatIsRejectedTwiceIsARefusal() {
        faults(order, "PAY:STATUS_401:2");
        assertThat(pay()).isInstanceOfSatisfying(PayResult.Refused.class, refused -> assertThat(refused.http()).isEqualTo(401));
    }

    @Test
    void aReusedIdIsRefusedWhileOrderStatusStillKnowsTheOrder() {
        pay();
        assertThat(pay()).isInstanceOf(PayResult.Refused.class);
        assertThat(phonePe.orderStatus(order)).isInstanceOf(OrderAnswer.Pending.class);
    }

    @Test
    void withoutAConnectionNothingWasSent() {
        PhonePeClient nobody = Clients.at("http://localhost:1");
        assertThat(nobody.pay(order, PRICE, Duration.ofSeconds(900), "https://shop.example/", "")).isEqualTo(new PayResult.Unknown(Trouble.NOT_SENT));
        assertThat(nobody.orderStatus(order)).isEqualTo(new OrderAnswer.Unreachable(Trouble.NOT_SENT, Duration.ZERO));
    }

    @ParameterizedTest
    @CsvSource({"NULL_AMOUNTS", "NO_RAIL", "UNKNOWN_INSTRUMENT"})
    void oddDetailsDoNotHideThatAnOrderIsPaid(String kind) {
        pay();
        outcome(order, "{\"outcome\":\"SUCCESS\"}");
        faults(order, "STATUS:" + kind);
        assertThat(phonePe.orderStatus(order)).isInstanceOf(OrderAnswer.Completed.class);
    }

    @Test
    void aStateThatNobodyDocumentedIsNotFinal() {
        pay();
        faults(order, "STATUS:UNKNOWN_STATE");
        assertThat(phonePe.orderStatus(order)).isInstanceOf(OrderAnswer.UnknownState.class);
    }

    private PayResult pay() {
        return phonePe.pay(order, PRICE, Duration.ofSeconds(900), "https://shop.example/return", "CART_USER1_001");
    }
}
