package in.pujabooking.phonepe.support;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.phonepe.client.PhonePeClient;
import in.pujabooking.phonepe.sandbox.SandboxApplication;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox, started once for all tests, in memory and without webhooks. */
public final class PhonePe {

    private static final String BASE = "http://localhost:" + SandboxApplication.port(SandboxApplication.start(Map.of("server.port", 0,
            "sandbox.data-dir", "", "sandbox.webhook.url", "", "sandbox.refund.confirm-after", "50ms", "sandbox.refund.complete-after", "50ms")));
    private static final RestClient AUTOMATION = RestClient.create(BASE);

    private PhonePe() {
    }

    public static PhonePeClient client() {
        return Clients.at(url());
    }

    public static String url() {
        return BASE + "/apis/pg-sandbox";
    }

    public static MerchantOrderId newOrder() {
        return new MerchantOrderId("CART_CART_USER1_001_" + UUID.randomUUID().toString().substring(0, 6).toUpperCase());
    }

    public static void outcome(MerchantOrderId order, String json) {
        AUTOMATION.post().uri("/sandbox/orders/{id}/outcome", order.value()).contentType(MediaType.APPLICATION_JSON).body(json).retrieve().toBodilessEntity();
    }

    /** @param kinds such as {@code PAY:STATUS_500}, which strikes that order once, or {@code PAY:STATUS_500:2}, which strikes it twice */
    public static void faults(MerchantOrderId order, String... kinds) {
        String faults = Arrays.stream(kinds).map(kind -> kind.split(":"))
                .map(kind -> "{\"call\":\"%s\",\"kind\":\"%s\",\"merchantOrderId\":\"%s\",\"times\":%s}".formatted(kind[0], kind[1], order, kind.length > 2 ? kind[2] : "1"))
                .collect(Collectors.joining(","));
        AUTOMATION.put().uri("/sandbox/faults").contentType(MediaType.APPLICATION_JSON).body("{\"faults\":[" + faults + "]}").retrieve().toBodilessEntity();
    }

    public static int payCalls(MerchantOrderId order) {
        return seen(order).path("payCalls").path("count").asInt();
    }

    public static int statusCalls(MerchantOrderId order) {
        return seen(order).path("statusCalls").path("count").asInt();
    }

    private static JsonNode seen(MerchantOrderId order) {
        return AUTOMATION.get().uri("/sandbox/orders/{id}", order.value())
                .exchange((request, response) -> new JsonMapper().readTree(response.getBody()));
    }
}
