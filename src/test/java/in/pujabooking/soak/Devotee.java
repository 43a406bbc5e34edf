package in.pujabooking.soak;

import in.pujabooking.Http;
import in.pujabooking.Storefront;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** A devotee with habits: pays or fails, comes back early or closes the tab, looks at the status or does not. */
final class Devotee {

    private static final int MOST_TRIES = 300;
    private static final int PATIENCE = 4;

    private final World world;
    private final long user;
    private final Random chance;

    Devotee(World world, long user, Random chance) {
        this.world = world;
        this.user = user;
        this.chance = chance;
    }

    /** One cart, paid in up to three attempts. */
    void checkOut() {
        var created = untilAnswered(() -> world.storefront().post(user, "/api/cart/carts/", Storefront.CART));
        var cart = created.body().path("cart_id").asString();
        if (cart.isEmpty()) {
            return;
        }
        world.hasCart(user, cart);
        for (int attempt = 0; attempt < 3 && pay(cart); attempt++) {
            pause(20);
        }
    }

    /** @return whether another attempt is worth while */
    private boolean pay(String cart) {
        var order = untilAnswered(() -> world.storefront().pay(user, cart)).body().at("/data/payment_order/merchant_order_id").asString();
        if (order.isEmpty()) {
            return false;
        }
        if (chance.nextInt(100) < 20) {
            comeBack(order);
        }
        var outcome = outcome();
        world.sandbox().tryOutcome(order, decided(outcome));
        if (chance.nextInt(100) < 30) {
            comeBack(order);
        }
        if (chance.nextInt(100) < 40) {
            once(() -> world.storefront().get(user, "/api/payments/cart/status/" + cart + "/"));
        }
        return outcome.equals("FAILURE") || outcome.equals("CANCEL");
    }

    private String outcome() {
        int percent = chance.nextInt(100);
        return percent < 78 ? "SUCCESS" : percent < 88 ? "FAILURE" : percent < 95 ? "CANCEL" : "PENDING";
    }

    private Map<String, Object> decided(String outcome) {
        int percent = chance.nextInt(100);
        var request = new HashMap<String, Object>(Map.of("outcome", outcome));
        request.put("webhook", percent < 30 ? "LOSE" : percent < 45 ? "TWICE" : percent < 60 ? "LATE" : "SEND");
        return request;
    }

    private void comeBack(String order) {
        once(() -> world.storefront().get(user, "/api/payments/redirect/?order_id=" + order));
    }

    /** Nobody insists on a page that does not load. */
    private void once(Supplier<Http.Answer> request) {
        try {
            request.get();
        } catch (UncheckedIOException down) {
            world.noted(down);
        }
    }

    /**
     * Clicks again while the shop is down, as people do, and gives up when it keeps saying that it is busy; an order that PhonePe may or may not have is
     * left behind that way.
     */
    private Http.Answer untilAnswered(Supplier<Http.Answer> request) {
        int busy = 0;
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            try {
                var answer = request.get();
                if (answer.status() < 500 || ++busy == PATIENCE) {
                    return answer;
                }
            } catch (UncheckedIOException down) {
                world.noted(down);
            }
            pause(300);
        }
        throw new AssertionError("The shop gave no answer in " + MOST_TRIES + " tries");
    }

    private void pause(int milliseconds) {
        world.pause(milliseconds + chance.nextInt(milliseconds));
    }
}
