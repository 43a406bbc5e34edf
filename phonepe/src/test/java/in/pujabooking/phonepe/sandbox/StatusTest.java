package in.pujabooking.phonepe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The status of an order, and of one attempt (docs/phonepe.md, order status). */
class StatusTest {

    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.with(Map.of());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void anUntouchedOrderIsPendingWithoutAttempts() {
        String id = Sandbox.newId();
        sandbox.pay(id);

        JsonNode status = sandbox.status(id).json();

        assertThat(status.path("state").asString()).isEqualTo("PENDING");
        assertThat(status.path("amount").asLong()).isEqualTo(49900);
        assertThat(status.path("paymentDetails").isArray()).isTrue();
        assertThat(status.path("paymentDetails").size()).isZero();
        assertThat(status.has("payableAmount")).isFalse();
        assertThat(status.has("merchantOrderId")).isFalse();
        assertThat(status.has("errorCode")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"details=false&details=false,1", "details=true,2", "details=True&details=True,2", "details=False,1", "'',1"})
    void detailsChooseBetweenTheLatestAndAllAttempts(String query, int shown) {
        String id = Sandbox.newId();
        sandbox.pay(id);
        sandbox.outcome(id, Map.of("outcome", "FAILURE", "retry", true));
        sandbox.outcome(id, Map.of("outcome", "SUCCESS", "paymentMode", "CARD"));

        JsonNode status = sandbox.get("/checkout/v2/order/" + id + "/status?" + query).json();

        assertThat(status.path("state").asString()).isEqualTo("COMPLETED");
        assertThat(status.path("payableAmount").asLong()).isEqualTo(49900);
        assertThat(status.path("paymentDetails").size()).isEqualTo(shown);
        JsonNode last = status.path("paymentDetails").path(shown - 1);
        assertThat(last.path("rail").path("type").asString()).isEqualTo("PG");
        assertThat(last.path("instrument").path("type").asString()).isEqualTo("CREDIT_CARD");
        assertThat(last.path("transactionId").asString()).matches("OM\\d{22}W");
    }

    @Test
    void netBankingHasSplitInstrumentsOnly() {
        String id = Sandbox.newId();
        sandbox.pay(id);
        sandbox.outcome(id, Map.of("outcome", "SUCCESS", "paymentMode", "NET_BANKING"));

        JsonNode attempt = sandbox.status(id).json().path("paymentDetails").path(0);

        assertThat(attempt.has("rail")).isFalse();
        assertThat(attempt.path("splitInstruments").path(0).path("instrument").path("type").asString()).isEqualTo("NET_BANKING");
    }

    @Test
    void aFailureExplainsItselfWhenAsked() {
        String id = Sandbox.newId();
        sandbox.pay(id);
        sandbox.outcome(id, Map.of("outcome", "FAILURE", "errorCode", "Z9"));

        JsonNode asked = sandbox.status(id).json();
        JsonNode unasked = sandbox.get("/checkout/v2/order/" + id + "/status").json();

        assertThat(asked.path("errorCode").asString()).isEqualTo("INSUFFICIENT_BALANCE");
        assertThat(asked.path("detailedErrorCode").asString()).isEqualTo("Z9");
        assertThat(asked.path("errorContext").path("stage").asString()).isEqualTo("AUTHORIZATION");
        assertThat(asked.path("errorContext").path("source").asString()).isEqualTo("CUSTOMER");
        assertThat(asked.path("paymentDetails").path(0).has("rail")).isFalse();
        assertThat(unasked.has("errorContext")).isFalse();
    }

    @Test
    void oneAttemptIsFoundByItsTransactionId() {
        String id = sandbox.paid();
        String transaction = sandbox.status(id).json().path("paymentDetails").path(0).path("transactionId").asString();

        JsonNode found = sandbox.get("/checkout/v2/transaction/" + transaction + "/status").json();

        assertThat(found.path("state").asString()).isEqualTo("COMPLETED");
        assertThat(found.path("paymentDetails").size()).isEqualTo(1);
        Sandbox.Answer unknown = sandbox.get("/checkout/v2/transaction/OM1/status");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.code()).isEqualTo("MAPPING_NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({"INVALID_MERCHANT_ORDER_ID,400", "MERCHANT_ORDER_MAPPING_NOT_FOUND,400", "ORDER_NOT_FOUND,404"})
    void anUnknownOrderIsRefusedInOneOfThreeWays(String rule, int status) {
        try (Sandbox configured = Sandbox.with(Map.of("sandbox.order.unknown", rule))) {
            Sandbox.Answer refused = configured.status("NOBODY");
            assertThat(refused.status()).isEqualTo(status);
            assertThat(refused.code()).isEqualTo(rule);
        }
    }
}
