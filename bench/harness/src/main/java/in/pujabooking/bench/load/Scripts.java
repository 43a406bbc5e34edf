package in.pujabooking.bench.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.regex;
import static io.gatling.javaapi.core.CoreDsl.substring;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;

/** What a virtual devotee does, request by request. */
final class Scripts {

    private static final String CART = """
            {"service_type": "PUJA", "puja_service": 1, "package": 1, "selected_date": "2035-08-15", "selected_time": "10:00 AM", "promo_code": null}""";
    private static final String PAY = """
            {"cart_id": "#{cart}", "redirect_url": "http://localhost:3000/confirmbooking"}""";
    private static final String WEBHOOK = """
            {"event": "checkout.order.completed", "payload": {"merchantOrderId": "#{order}", "state": "COMPLETED", "amount": 99900}}""";
    /** SHA-256 of {@code webhookuser:webhookPass1}, as PhonePe sends it. */
    private static final String WEBHOOK_DIGEST = "38a16f6464b966c8f4956727025077ebfc4e314da2fc524ce9d8e36d3be002e7";
    private static final int MOST_LOOKS = 5_000;

    private final Recorder recorder;

    Scripts(Recorder recorder) {
        this.recorder = recorder;
    }

    /** Steps of the sample: cart, payment, outcome, booking visible. */
    ChainBuilder checkout(Phase phase) {
        return exec(recorder::begin).exec(cart(phase)).exec(recorder::step).exec(payment(phase)).exec(recorder::step)
                .exec(outcome(phase, "SEND")).exec(recorder::step)
                .exec(untilBooked(phase)).exec(recorder::step).exec(session -> recorder.end(session, phase));
    }

    /** One step: from the webhook's sending until the booking is visible. */
    ChainBuilder webhook(Phase phase) {
        return exec(cart(phase)).exec(payment(phase))
                .exec(outcome(phase, "LOSE"))
                .exec(recorder::begin)
                .exec(http("webhook").post(phase.target().url() + "/api/payments/webhook/phonepe/")
                        .header("Authorization", WEBHOOK_DIGEST).header("Content-Type", "application/json").body(StringBody(WEBHOOK)).check(status().is(200)))
                .exec(untilBooked(phase)).exec(recorder::step).exec(session -> recorder.end(session, phase));
    }

    ChainBuilder read(Phase phase, String path) {
        return exec(recorder::begin)
                .exec(http("read").get(phase.target().url() + path).header("Authorization", "Bearer #{token}").check(status().is(200)))
                .exec(recorder::step).exec(session -> recorder.end(session, phase));
    }

    /** Saves the cart's id as {@code cart}. */
    ChainBuilder cart(Phase phase) {
        return exec(json(http("cart").post(phase.target().url() + "/api/cart/carts/"), CART)
                .check(status().is(201), regex("\"cart_id\"\\s*:\\s*\"([^\"]+)\"").saveAs("cart")));
    }

    /** Saves the order's id as {@code order}. */
    ChainBuilder payment(Phase phase) {
        return exec(json(http("payment").post(phase.target().url() + "/api/payments/cart/"), PAY)
                .check(status().is(201), regex("\"merchant_order_id\"\\s*:\\s*\"([^\"]+)\"").saveAs("order")));
    }

    private static HttpRequestActionBuilder json(HttpRequestActionBuilder request, String body) {
        return request.header("Authorization", "Bearer #{token}").header("Content-Type", "application/json").body(StringBody(body));
    }

    /** The order {@code order} is paid on the sandbox. @param webhook SEND or LOSE */
    static ChainBuilder outcome(Phase phase, String webhook) {
        return exec(http("outcome").post(phase.target().sandboxUrl() + "/sandbox/orders/#{order}/outcome").header("Content-Type", "application/json")
                .body(StringBody("{\"outcome\": \"SUCCESS\", \"webhook\": \"" + webhook + "\"}")).check(status().in(200, 201, 202)));
    }

    private ChainBuilder untilBooked(Phase phase) {
        var lookAgain = phase.load().poll() == 0 ? exec(session -> session) : exec(pause(Duration.ofMillis(phase.load().poll())));
        return exec(session -> session.set("booked", 0).set("looks", 0))
                .exec(asLongAs(Scripts::isAwaited).on(
                        exec(http("status").get(phase.target().waitUrl() + "/api/payments/cart/status/#{cart}/").header("Authorization", "Bearer #{token}")
                                .check(status().is(200), substring("\"BK-").count().saveAs("booked")))
                                .exec(session -> looked(session, phase))
                                .exec(doIf(Scripts::isAwaited).then(lookAgain))))
                .exec(session -> session.getInt("booked") > 0 ? session : session.markAsFailed());
    }

    private Session looked(Session session, Phase phase) {
        recorder.look(phase);
        return session.set("looks", session.getInt("looks") + 1);
    }

    private static boolean isAwaited(Session session) {
        return session.getInt("booked") == 0 && session.getInt("looks") < MOST_LOOKS && !session.isFailed();
    }
}
