package in.pujabooking.museum;

import in.pujabooking.api.support.Http;
import in.pujabooking.api.support.Reply;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Somebody of ops, who has nothing but the API. */
record Ops(Http http) {

    /** All that is left of what the order captured. */
    Reply refund(String order) {
        return http.post("/api/payments/refund/" + order + "/", "{\"reason\": \"museum\"}");
    }

    Reply refund(String order, String rupees) {
        return http.post("/api/payments/refund/" + order + "/", "{\"reason\": \"museum\", \"amount\": " + rupees + "}");
    }

    boolean seesParked(String order) {
        return http.get("/api/ops/parked/").json().path("data").valueStream()
                .anyMatch(parked -> order.equals(parked.path("merchant_order_id").asString()));
    }

    Reply retryParked(String order) {
        return http.post("/api/ops/parked/" + order + "/retry/", "{\"reason\": \"museum\"}");
    }

    Stream<JsonNode> deadLettersOf(String aggregate) {
        return http.get("/api/ops/dead-letters/").json().path("data").valueStream()
                .filter(letter -> aggregate.equals(letter.path("aggregate").asString()));
    }

    Reply retryDeadLetters() {
        return http.post("/api/ops/dead-letters/retry/", "{\"group\": \"checkout\", \"reason\": \"museum\"}");
    }
}
