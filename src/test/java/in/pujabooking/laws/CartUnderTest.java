package in.pujabooking.laws;

import in.pujabooking.Http;
import in.pujabooking.Sandbox;
import in.pujabooking.Storefront;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One cart and what is done to it from outside; what is refused is refused, as long as it is said so. */
final class CartUnderTest {

    private final Storefront storefront;
    private final Sandbox sandbox;
    private final long user;
    private final String cartId;
    private final List<String> orders = new ArrayList<>();

    CartUnderTest(Storefront storefront, Sandbox sandbox, long user, String cartId) {
        this.storefront = storefront;
        this.sandbox = sandbox;
        this.user = user;
        this.cartId = cartId;
    }

    String cartId() {
        return cartId;
    }

    void pay() {
        var answer = allowed(storefront.pay(user, cartId));
        var order = answer.body().at("/data/payment_order/merchant_order_id").asString();
        if (!order.isEmpty() && !orders.contains(order)) {
            orders.add(order);
        }
    }

    void outcome(String outcome, String webhook) {
        if (!orders.isEmpty()) {
            sandbox.tryOutcome(orders.getLast(), Map.of("outcome", outcome, "webhook", webhook));
        }
    }

    void anEarlierOrderSucceeds() {
        if (!orders.isEmpty() && !"COMPLETED".equals(state(orders.getFirst()))) {
            sandbox.tryOutcome(orders.getFirst(), Map.of("outcome", "SUCCESS", "webhook", "SEND", "force", true));
        }
    }

    void look() {
        allowed(storefront.get(user, "/api/payments/cart/status/" + cartId + "/"));
    }

    void comeBack() {
        if (!orders.isEmpty()) {
            storefront.get(user, "/api/payments/redirect/?order_id=" + orders.getLast());
        }
    }

    void replayWebhook() {
        orders.forEach(order -> storefront.webhook(order, "checkout.order.completed", "COMPLETED"));
    }

    void promo(String verb, Map<String, Object> body) {
        allowed(storefront.post(user, "/api/cart/carts/" + cartId + "/" + verb + "/", body));
    }

    void remove() {
        allowed(storefront.delete(user, "/api/cart/carts/" + cartId + "/"));
    }

    /** What a webhook would lead to, and the schedule does in the end: PhonePe is asked about each order once more. */
    void askAboutEveryOrder() {
        orders.forEach(order -> storefront.webhook(order, "checkout.order.failed", "FAILED"));
    }

    List<String> paidAtPhonePe() {
        return orders.stream().filter(order -> "COMPLETED".equals(state(order))).toList();
    }

    private String state(String order) {
        return sandbox.order(order).findPath("state").asString();
    }

    private static Http.Answer allowed(Http.Answer answer) {
        if (answer.status() >= 500) {
            throw new AssertionError("The application failed: " + answer);
        }
        return answer;
    }
}
