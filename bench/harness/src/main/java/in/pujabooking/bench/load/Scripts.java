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
    ChainBuilder checkout(Phase phase, String counted) {
        return exec(recorder::begin).exec(cartAndPayment(phase))
                .exec(outcome(phase, "SEND")).exec(recorder::step)
                .exec(untilBooked(phase)).exec(recorder::step).exec(session -> recorder.end(session, counted));
    }

    /** One step: from the webhook's sending until the booking is visible. */
    ChainBuilder webhook(Phase phase) {
        return exec(recorder::begin).exec(cartAndPayment(phase))
                .exec(outcome(phase, "LOSE"))
                .exec(recorder::begin)
                .exec(http("webhook").post(phase.url() + "/api/payments/webhook/phonepe/")
                        .header("Authorization", WEBHOOK_DIGEST).header("Content-Type", "application/json").body(StringBody(WEBHOOK)).check(status().is(200)))
                .exec(untilBooked(phase)).exec(recorder::step).exec(session -> recorder.end(session, phase.name()));
    }

    ChainBuilder read(Phase phase, String path) {
        return exec(recorder::begin)
                .exec(http("read").get(phase.url() + path).header("Authorization", "Bearer #{token}").check(status().is(200)))
                .exec(recorder::step).exec(session -> recorder.end(session, phase.name()));
    }

    private ChainBuilder cartAndPayment(Phase phase) {
        return exec(json(http("cart").post(phase.url() + "/api/cart/carts/"), CART)
                .check(status().is(201), regex("\"cart_id\"\\s*:\\s*\"([^\"]+)\"").saveAs("cart")))
                .exec(recorder::step)
                .exec(json(http("payment").post(phase.url() + "/api/payments/cart/"), PAY)
                        .check(status().is(201), regex("\"merchant_order_id\"\\s*:\\s*\"([^\"]+)\"").saveAs("order")))
                .exec(recorder::step);
    }

    private static HttpRequestActionBuilder json(HttpRequestActionBuilder request, String body) {
        return request.header("Authorization", "Bearer #{token}").header("Content-Type", "application/json").body(StringBody(body));
    }

    private static HttpRequestActionBuilder outcome(Phase phase, String webhook) {
        return http("outcome").post(phase.sandboxUrl() + "/sandbox/orders/#{order}/outcome").header("Content-Type", "application/json")
                .body(StringBody("{\"outcome\": \"SUCCESS\", \"webhook\": \"" + webhook + "\"}")).check(status().in(200, 201, 202));
    }

    private static ChainBuilder untilBooked(Phase phase) {
        return exec(session -> session.set("booked", 0).set("looks", 0))
                .exec(asLongAs(Scripts::isAwaited).on(
                        exec(http("status").get(phase.url() + "/api/payments/cart/status/#{cart}/").header("Authorization", "Bearer #{token}")
                                .check(status().is(200), substring("\"BK-").count().saveAs("booked")))
                                .exec(session -> session.set("looks", session.getInt("looks") + 1))
                                .exec(doIf(Scripts::isAwaited).then(phase.poll() == 0 ? exec(session -> session) : pause(Duration.ofMillis(phase.poll()))))))
                .exec(session -> session.getInt("booked") > 0 ? session : session.markAsFailed());
    }

    private static boolean isAwaited(Session session) {
        return session.getInt("booked") == 0 && session.getInt("looks") < MOST_LOOKS && !session.isFailed();
    }
}
