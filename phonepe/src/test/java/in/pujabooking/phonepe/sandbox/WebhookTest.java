package in.pujabooking.phonepe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Webhooks in SHA mode: what they say, how they are retried, and what automation does to them. */
class WebhookTest {

  private static Receiver shop;
  private static Sandbox sandbox;

  @BeforeAll
  static void start() {
    shop = new Receiver();
    sandbox = Sandbox.telling(shop, Map.of());
  }

  @AfterAll
  static void stop() {
    sandbox.close();
    shop.close();
  }

  @Test
  void aPaidOrderIsToldWithTheDigestOfTheCredentials() {
    String id = Sandbox.newId();
    sandbox.pay(id);

    sandbox.outcome(id, Map.of("outcome", "SUCCESS"));

    await().until(() -> shop.of(id).size() == 1);
    Receiver.Got hook = shop.of(id).getFirst();
    assertThat(hook.header("Authorization")).isEqualTo("38a16f6464b966c8f4956727025077ebfc4e314da2fc524ce9d8e36d3be002e7");
    assertThat(hook.json().path("type").asString()).isEqualTo("CHECKOUT_ORDER_COMPLETED");
    assertThat(hook.event()).isEqualTo("checkout.order.completed");
    JsonNode payload = hook.json().path("payload");
    assertThat(payload.path("state").asString()).isEqualTo("COMPLETED");
    assertThat(payload.path("amount").asLong()).isEqualTo(49900);
    assertThat(payload.path("merchantId").asString()).isEqualTo("M22KEWU5BO1I2");
    assertThat(payload.path("paymentDetails").path(0).path("rail").path("type").asString()).isEqualTo("UPI");
  }
}
