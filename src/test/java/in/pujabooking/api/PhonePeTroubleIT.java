package in.pujabooking.api;

import in.pujabooking.api.support.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** PhonePe down or slow while a payment is opened: honest answers, and no second order. */
class PhonePeTroubleIT extends ApiIT {

    @AfterEach
    void recovered() {
        sandbox.noFaults();
    }

    @ParameterizedTest
    @CsvSource({"STATUS_500_AFTER, 502", "STATUS_500, 502", "NONSENSE_200, 502", "EMPTY_200, 502", "TIMEOUT_BEFORE, 504", "TIMEOUT_AFTER, 504"})
    void an_unclear_answer_leaves_the_order_pending(String fault, int status) {
        String cart = devotee.cart();
        fault(fault);

        Reply unclear = devotee.pay(cart);

        assertThat(unclear.status()).as(unclear.body()).isEqualTo(status);
        assertThat(unclear.json().path("success").asBoolean(true)).isFalse();
        assertThat(unclear.header("Retry-After")).isNotBlank();
        assertThat(devotee.status(cart).json().path("data").path("payment_status").asString()).isEqualTo("PENDING");
        assertThat(devotee.http().get("/api/payments/list/").json().path("data").size()).isEqualTo(1);
    }

    @Test
    void paying_again_while_it_is_unclear_posts_nothing() {
        String cart = devotee.cart();
        fault("TIMEOUT_AFTER");
        devotee.pay(cart);

        Reply again = devotee.pay(cart);

        assertThat(again.status()).as(again.body()).isEqualTo(503);
        assertThat(again.message()).isEqualTo("The payment is being opened. Please try again shortly.");
        assertThat(devotee.http().get("/api/payments/list/").json().path("data").size()).isEqualTo(1);
        String order = devotee.status(cart).json().path("data").path("merchant_order_id").asString();
        assertThat(sandbox.order(order).at("/payCalls/count").asInt()).isEqualTo(1);
    }

    private void fault(String kind) {
        sandbox.faults("{\"faults\": [{\"call\": \"PAY\", \"kind\": \"%s\", \"delayMs\": 5000, \"times\": 1}]}".formatted(kind));
    }
}
