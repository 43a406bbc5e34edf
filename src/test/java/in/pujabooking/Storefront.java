package in.pujabooking;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The storefront as a client of the API (docs/api.md), for any user, on one node. */
public final class Storefront {

    public static final Map<String, Object> CART = Map.of("service_type", "PUJA", "puja_service", 1, "package", 1,
            "selected_date", "2035-08-15", "selected_time", "10:00 AM");

    /** SHA-256 of {@code webhookuser:webhookPass1} (docs/phonepe.md, webhooks). */
    private static final String WEBHOOK_AUTHORIZATION = "38a16f6464b966c8f4956727025077ebfc4e314da2fc524ce9d8e36d3be002e7";

    private final String base;
    private final Map<Long, String> tokens = new ConcurrentHashMap<>();

    public Storefront(String base) {
        this.base = base;
    }

    public Http.Answer get(long user, String path) {
        return Http.send("GET", base + path, headers(user), null);
    }

    public Http.Answer post(long user, String path, Object body) {
        return Http.send("POST", base + path, headers(user), Http.json(body));
    }

    public Http.Answer delete(long user, String path) {
        return Http.send("DELETE", base + path, headers(user), null);
    }

    /** Makes a cart with the demo catalogue's first puja (999.00) and answers its cart_id. */
    public String newCart(long user) {
        var answer = post(user, "/api/cart/carts/", CART);
        require(answer.status() == 201, answer);
        return answer.body().path("cart_id").asString();
    }

    /** Begins, or finds, the payment of a cart. */
    public Http.Answer pay(long user, String cartId) {
        return post(user, "/api/payments/cart/", Map.of("cart_id", cartId, "redirect_url", "http://localhost:3000/confirmbooking"));
    }

    /** Begins the payment of a cart and answers its merchant_order_id. */
    public String newOrder(long user, String cartId) {
        var answer = pay(user, cartId);
        require(answer.status() == 201, answer);
        return answer.body().at("/data/payment_order/merchant_order_id").asString();
    }

    /** The data of the status that the confirm page polls. */
    public JsonNode status(long user, String cartId) {
        return get(user, "/api/payments/cart/status/" + cartId + "/").body().path("data");
    }

    /** What anybody who has the static webhook credentials can send; it names an order and claims a state. */
    public Http.Answer webhook(String order, String event, String state) {
        return webhook(WEBHOOK_AUTHORIZATION, order, event, state);
    }

    /** What anybody at all can send. */
    public Http.Answer webhook(String authorization, String order, String event, String state) {
        return Http.send("POST", base + "/api/payments/webhook/phonepe/",
                Map.of("Authorization", authorization, "Content-Type", "application/json"),
                Http.json(Map.of("event", event, "payload", Map.of("merchantOrderId", order, "state", state, "amount", 99_900))));
    }

    public String token(long user, String... roles) {
        var answer = Http.send("POST", base + "/api/dev/token/", Map.of("Content-Type", "application/json"),
                Http.json(Map.of("user_id", user, "roles", List.of(roles))));
        require(answer.status() == 200, answer);
        return answer.body().path("access").asString();
    }

    private Map<String, String> headers(long user) {
        var token = tokens.computeIfAbsent(user, id -> token(id, "user"));
        return Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json");
    }

    private static void require(boolean expected, Http.Answer answer) {
        if (!expected) {
            throw new AssertionError("Unexpected answer: " + answer);
        }
    }
}
