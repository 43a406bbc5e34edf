package in.pujabooking.phonepe.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A sandbox on a free port, and a shop that calls it over HTTP. */
final class Sandbox implements AutoCloseable {

    record Answer(int status, JsonNode json, String text, HttpResponse<String> response) {

        String code() {
            return json.path("code").asString();
        }
    }

    static final String CLIENT_ID = "TEST-M22KEWU5BO1I2_25070";
    static final String SECRET = "sandbox-secret";

    private static final HttpClient HTTP = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final JsonMapper JSON = new JsonMapper();

    private final ConfigurableApplicationContext context;
    private String token;

    private Sandbox(Map<String, Object> properties) {
        Map<String, Object> all = new HashMap<>(Map.of("server.port", 0, "sandbox.data-dir", "", "sandbox.webhook.url", ""));
        all.putAll(properties);
        context = SandboxApplication.start(all);
    }

    static Sandbox with(Map<String, Object> properties) {
        return new Sandbox(properties);
    }

    static Sandbox telling(Receiver receiver, Map<String, Object> properties) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "sandbox.webhook.url", receiver.url(), "sandbox.webhook.retry-interval", "50ms", "sandbox.webhook.late-by", "300ms",
                "sandbox.refund.confirm-after", "50ms", "sandbox.refund.complete-after", "50ms"));
        all.putAll(properties);
        return new Sandbox(all);
    }

    String base() {
        return "http://localhost:" + SandboxApplication.port(context);
    }

    static String newId() {
        return "T-" + UUID.randomUUID();
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream().map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    Answer token(String prefix, Map<String, String> fields) {
        return send(request(prefix + "/v1/oauth/token").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
    }

    static Map<String, String> credentials() {
        return new HashMap<>(Map.of("client_id", CLIENT_ID, "client_secret", SECRET, "client_version", "1", "grant_type", "client_credentials"));
    }

    String token() {
        if (token == null) {
            token = token("", credentials()).json().path("access_token").asString();
        }
        return token;
    }

    void forgetToken() {
        token = null;
    }

    static Map<String, Object> payBody(String merchantOrderId) {
        return new HashMap<>(Map.of("merchantOrderId", merchantOrderId, "amount", 49900, "paymentFlow",
                Map.of("type", "PG_CHECKOUT", "merchantUrls", Map.of("redirectUrl", "https://shop.example/return?o=" + merchantOrderId))));
    }

    Answer pay(String merchantOrderId) {
        return post("/checkout/v2/pay", payBody(merchantOrderId));
    }

    String paid() {
        String id = newId();
        pay(id);
        outcome(id, Map.of("outcome", "SUCCESS"));
        return id;
    }

    Answer status(String merchantOrderId) {
        return get("/checkout/v2/order/" + merchantOrderId + "/status?details=true&errorContext=true");
    }

    Answer outcome(String merchantOrderId, Map<String, ?> body) {
        return post("/sandbox/orders/" + merchantOrderId + "/outcome", body);
    }

    Answer refund(String refundId, String orderId, long amount) {
        return post("/payments/v2/refund", Map.of("merchantRefundId", refundId, "originalMerchantOrderId", orderId, "amount", amount));
    }

    @SafeVarargs
    final void faults(Map<String, ?>... faults) {
        put("/sandbox/faults", Map.of("faults", faults));
    }

    Answer get(String path) {
        return send(authorized(path).GET());
    }

    Answer post(String path, Map<String, ?> body) {
        return send(authorized(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer put(String path, Map<String, ?> body) {
        return send(request(path).header("Content-Type", "application/json").PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    HttpRequest.Builder authorized(String path) {
        return request(path).header("Authorization", "O-Bearer " + token());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base() + path));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(response.statusCode(), json ? JSON.readTree(response.body()) : MissingNode.getInstance(), response.body(), response);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
