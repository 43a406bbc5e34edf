package in.pujabooking.phonepe.client;

import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.payment.Capture;
import in.pujabooking.phonepe.support.StubPhonePe;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers as PhonePe's documents, its SDKs' fixtures and its sandbox have been seen to word them. */
class OddAnswersTest {

    private static final MerchantOrderId ORDER = new MerchantOrderId("CART_CART_USER1_001_ABC123");
    private static final Duration SEVEN = Duration.ofSeconds(7);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "400|{\"code\":\"INVALID_MERCHANT_ORDER_ID\",\"message\":\"No entry found for given merchant order id\"}",
            "400|{\"success\":false,\"code\":\"MERCHANT_ORDER_MAPPING_NOT_FOUND\",\"message\":\"x\",\"data\":{}}",
            "404|{\"errorCode\":\"ORDER_NOT_FOUND\",\"message\":\"x\"}",
            "404|{\"code\":\"ORDER_NOT_FOUND\",\"errorCode\":\"PR001\",\"message\":\"x\",\"context\":{}}"})
    void anUnknownOrderIsKnownByAnyOfItsNames(int status, String body) throws IOException {
        assertThat(orderStatus(status, body)).isEqualTo(new OrderAnswer.UnknownOrder());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "404|<html>not here</html>|REFUSED", "404|{}|REFUSED", "400|{\"code\":\"BAD_REQUEST\"}|REFUSED",
            "401|{\"errorCode\":\"PR004\",\"message\":\"Unauthorized\"}|UNAUTHORISED", "429|''|RATE_LIMITED", "503|''|SERVER_ERROR",
            "302|''|NONSENSE"})
    void anythingElseIsNotAWordAboutTheOrder(int status, String body, Trouble trouble) throws IOException {
        assertThat(orderStatus(status, body)).isEqualTo(new OrderAnswer.Unreachable(trouble, SEVEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "\"COMPLETED\"", "{", "{\"state\":null}", "{\"state\":{}}", "{\"state\":\"COMPLETED\"}",
            "{\"state\":\"COMPLETED\",\"amount\":-1}", "{\"state\":\"COMPLETED\",\"amount\":1.5}", "{\"state\":\"COMPLETED\",\"amount\":\"99999999999999999999\"}",
            "{\"state\":\"COMPLETED\",\"amount\":99900,\"merchantOrderId\":\"ANOTHER\"}"})
    void nonsenseNeverDecides(String body) throws IOException {
        assertThat(orderStatus(200, body)).isEqualTo(new OrderAnswer.Unreachable(Trouble.NONSENSE, Duration.ZERO));
    }

    @Test
    void amountsAndTimesMayBeTextAndFieldsMayBeNewOrMissing() throws IOException {
        OrderAnswer answer = orderStatus(200, """
                {"state":"COMPLETED","amount":"99900","orderId":null,"novelty":{"deep":[1]},"paymentDetails":[7,
                 {"state":"FAILED","transactionId":"OM1","paymentMode":"CARD"},
                 {"state":"COMPLETED","transactionId":"OM2","paymentMode":"TELEPATHY","timestamp":"1768453340456","instrument":{"type":"CREDIT_LINE"}}],}""");
        assertThat(answer).isEqualTo(new OrderAnswer.Completed(
                new Capture(new Paise(99_900), null, "OM2", "TELEPATHY", Instant.ofEpochMilli(1_768_453_340_456L))));
    }

    @Test
    void aFailureFindsItsCodesInTheErrorContextToo() throws IOException {
        assertThat(orderStatus(200, "{\"state\":\"FAILED\",\"errorContext\":{\"errorCode\":\"TXN_NOT_COMPLETED\",\"detailedErrorCode\":\"ORDER_EXPIRED\"}}"))
                .isEqualTo(new OrderAnswer.Failed("TXN_NOT_COMPLETED", "ORDER_EXPIRED"));
        assertThat(orderStatus(200, "{\"state\":\"FAILED\"}")).isEqualTo(new OrderAnswer.Failed("", ""));
    }

    @Test
    void aFailedAttemptUnderAPendingOrderMeansNothing() throws IOException {
        assertThat(orderStatus(200, "{\"state\":\"PENDING\",\"paymentDetails\":[{\"state\":\"FAILED\"}]}"))
                .isEqualTo(new OrderAnswer.Pending(Optional.empty()));
    }

    @Test
    void a401IsRepeatedOnceWithANewTokenAndNoMore() throws IOException {
        try (StubPhonePe stub = new StubPhonePe(401, "{}")) {
            stub.client().orderStatus(ORDER);
            assertThat(stub.calls).hasValue(2);
            assertThat(stub.tokens).hasValue(2);
        }
    }

    private static OrderAnswer orderStatus(int status, String body) throws IOException {
        try (StubPhonePe stub = new StubPhonePe(status, body)) {
            return stub.client().orderStatus(ORDER);
        }
    }
}
