package in.pujabooking.phonepe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An order that nobody pays in time (docs/phonepe.md, order status). */
class ExpiryTest {

    @Test
    void anOrderNobodyPaysFailsInTimeAndTheShopIsTold() {
        try (Receiver shop = new Receiver(); Sandbox sandbox = Sandbox.telling(shop, Map.of("sandbox.expire-after-override", "200ms"))) {
            sandbox.pay("UNTOUCHED");
            sandbox.pay("HANGING");
            sandbox.outcome("HANGING", Map.of("outcome", "PENDING"));

            await().until(() -> shop.all().size() == 2);

            JsonNode payload = shop.of("UNTOUCHED").getFirst().json().path("payload");
            assertThat(shop.of("UNTOUCHED").getFirst().event()).isEqualTo("checkout.order.failed");
            assertThat(payload.path("errorCode").asString()).isEqualTo("TXN_NOT_COMPLETED");
            assertThat(payload.path("detailedErrorCode").asString()).isEqualTo("ORDER_EXPIRED");
            assertThat(payload.path("paymentDetails").size()).isZero();
            JsonNode status = sandbox.status("HANGING").json();
            assertThat(status.path("detailedErrorCode").asString()).isEqualTo("ORDER_EXPIRED");
            assertThat(status.path("paymentDetails").path(0).path("detailedErrorCode").asString()).isEqualTo("TXN_AUTO_FAILED");
        }
    }

    @Test
    void anExpiredOrderIsPaidOnlyByForce() {
        try (Sandbox sandbox = Sandbox.with(Map.of("sandbox.expire-after-override", "1ms"))) {
            sandbox.pay("LATE");
            await().until(() -> sandbox.status("LATE").json().path("state").asString().equals("FAILED"));
            assertThat(sandbox.outcome("LATE", Map.of("outcome", "SUCCESS")).status()).isEqualTo(409);
            assertThat(sandbox.outcome("LATE", Map.of("outcome", "SUCCESS", "force", true)).json().path("state").asString()).isEqualTo("COMPLETED");
        }
    }
}
