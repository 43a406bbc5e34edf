package in.pujabooking.phonepe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What outlives a restart, and what keeps it from starting. */
class RestartTest {

    @TempDir private Path data;

    @Test
    void ordersRefundsTokensAndPagesOutliveARestart() throws IOException {
        String page;
        String token;
        try (Sandbox first = Sandbox.with(Map.of("sandbox.data-dir", data))) {
            token = first.token();
            page = first.pay("OPEN").json().path("redirectUrl").asString();
            first.pay("PAID");
            first.outcome("PAID", Map.of("outcome", "SUCCESS"));
            first.pay("FAILED");
            first.outcome("FAILED", Map.of("outcome", "FAILURE", "errorCode", "Z9"));
            first.post("/sandbox/refunds/R1/outcome", Map.of("outcome", "PENDING"));
            first.refund("R1", "PAID", 100);
        }
        Files.writeString(data.resolve("orders.jsonl"), "{\"merchantOrderId\":\"HALF-WRI", StandardOpenOption.APPEND);

        try (Sandbox second = Sandbox.with(Map.of("sandbox.data-dir", data))) {
            assertThat(second.send(second.request("/checkout/v2/order/OPEN/status").header("Authorization", "O-Bearer " + token).GET()).status()).isEqualTo(200);
            assertThat(second.status("PAID").json().path("paymentDetails").path(0).path("state").asString()).isEqualTo("COMPLETED");
            assertThat(second.status("FAILED").json().path("detailedErrorCode").asString()).isEqualTo("Z9");
            assertThat(second.get("/payments/v2/refund/R1/status").json().path("state").asString()).isEqualTo("PENDING");
            assertThat(second.get(page.substring(page.indexOf("/transact"))).text()).contains("OPEN");
            assertThat(second.pay("OPEN").status()).isEqualTo(400);
            second.delete("/sandbox/tokens");
        }
        try (Sandbox third = Sandbox.with(Map.of("sandbox.data-dir", data))) {
            assertThat(third.send(third.request("/checkout/v2/order/OPEN/status").header("Authorization", "O-Bearer " + token).GET()).status()).isEqualTo(401);
        }
    }

    @Test
    void whatWasUnfinishedGoesOnAfterARestart() {
        Map<String, Object> deaf = Map.of(
                "sandbox.data-dir", data, "sandbox.webhook.url", "http://localhost:1/", "sandbox.webhook.retry-interval", "1s",
                "sandbox.expire-after-override", "1500ms", "sandbox.refund.confirm-after", "1m");
        try (Sandbox first = Sandbox.with(deaf)) {
            first.pay("PAID");
            first.outcome("PAID", Map.of("outcome", "SUCCESS"));
            first.refund("R1", "PAID", 100);
            first.pay("OPEN");
        }
        try (Receiver shop = new Receiver(); Sandbox second = Sandbox.telling(shop, Map.of("sandbox.data-dir", data))) {
            await().until(() -> shop.of("PAID").stream().anyMatch(it -> it.event().equals("checkout.order.completed")));
            await().until(() -> shop.of("PAID").stream().anyMatch(it -> it.event().equals("pg.refund.completed")));
            await().until(() -> shop.of("OPEN").stream().anyMatch(it -> it.event().equals("checkout.order.failed")));
            JsonNode log = second.get("/sandbox/webhooks?merchantOrderId=OPEN").json().path("webhooks");
            assertThat(log.path(0).path("event").asString()).isEqualTo("checkout.order.failed");
        }
    }

    @Test
    void aDataDirectoryHasOneOwner() {
        try (Sandbox first = Sandbox.with(Map.of("sandbox.data-dir", data))) {
            assertThat(first.pay("X").status()).isEqualTo(200);
            assertThatThrownBy(() -> Sandbox.with(Map.of("sandbox.data-dir", data)))
                    .isInstanceOf(StartFailure.class).hasMessageStartingWith("The PhonePe sandbox cannot start: another sandbox uses the data directory");
        }
    }

    @Test
    void aBusyPortIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            assertThatThrownBy(() -> Sandbox.with(Map.of("server.port", taken.getLocalPort())))
                    .isInstanceOf(StartFailure.class)
                    .hasMessage("The PhonePe sandbox cannot start: port " + taken.getLocalPort() + " is already in use; stop that program or set server.port.");
        }
    }
}
