package in.pujabooking.phonepe.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookBodyTest {

    private static final WebhookSubject ORDER = new WebhookSubject.OfOrder(new MerchantOrderId("ORD-1001-A1"));

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"event\":\"checkout.order.completed\",\"payload\":{\"merchantOrderId\":\"ORD-1001-A1\",\"state\":\"COMPLETED\"}}",
            "{\"event\":\"checkout.order.reconsidered\",\"payload\":{\"merchantOrderId\":\"ORD-1001-A1\",\"state\":\"PERHAPS\"}}",
            "{\"payload\":{\"merchantOrderId\":\"ORD-1001-A1\",},}", "{\"merchantOrderId\":\"ORD-1001-A1\"} and more"})
    void anOrderIsFoundWhateverTheEventIsCalled(String body) {
        assertThat(subject(body)).isEqualTo(ORDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"event\":\"pg.refund.accepted\",\"payload\":{\"merchantRefundId\":\"RFD-1\",\"originalMerchantOrderId\":\"ORD-1001-A1\",\"state\":\"CONFIRMED\"}}",
            "{\"merchantRefundId\":\"RFD-1\",\"originalMerchantOrderId\":\"ORD-1001-A1\",\"state\":\"COMPLETED\"}"})
    void aRefundIsFoundWithAndWithoutAFrame(String body) {
        assertThat(subject(body)).isEqualTo(new WebhookSubject.OfRefund(new MerchantRefundId("RFD-1")));
    }

    @Test
    void aFailedRefundIsFoundByWhatItNames() {
        WebhookBody body = read("{\"event\":\"pg.refund.failed\",\"payload\":{\"originalMerchantOrderId\":\"ORD-1001-A1\",\"refundId\":\"OMR1\",\"refundId\":\"OMR2\"}}");
        assertThat(body.subject()).isEqualTo(new WebhookSubject.OfNamelessRefund("OMR2", "ORD-1001-A1"));
        assertThat(body.merchantOrderId()).contains("ORD-1001-A1");
        assertThat(body.event()).contains("pg.refund.failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "\u0000", "{\"payload\":7}", "{\"payload\":{\"merchantOrderId\":{}}}",
            "{\"payload\":{\"merchantOrderId\":\"../../etc\"}}", "{\"payload\":{\"refundId\":\"a b\"}}"})
    void aBodyThatNamesNothingHasNoSubject(String body) {
        assertThat(subject(body)).isEqualTo(new WebhookSubject.Nothing());
    }

    private static WebhookSubject subject(String body) {
        return read(body).subject();
    }

    private static WebhookBody read(String body) {
        return WebhookBody.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
