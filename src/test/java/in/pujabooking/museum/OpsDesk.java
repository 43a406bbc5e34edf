package in.pujabooking.museum;

import in.pujabooking.Http;
import in.pujabooking.Ops;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What ops does about a failure, with nothing but the API. */
record OpsDesk(Ops ops) {

    private static final Map<String, Object> REASON = Map.of("reason", "museum");

    /** All that is left of what the order captured. */
    Http.Answer refund(String order) {
        return ops.post("/api/payments/refund/" + order + "/", REASON);
    }

    Http.Answer refund(String order, double rupees) {
        return ops.post("/api/payments/refund/" + order + "/", Map.of("reason", "museum", "amount", rupees));
    }

    boolean seesParked(String order) {
        return ops.data("/api/ops/parked/").valueStream().anyMatch(parked -> order.equals(parked.path("merchant_order_id").asString()));
    }

    Http.Answer retryParked(String order) {
        return ops.post("/api/ops/parked/" + order + "/retry/", REASON);
    }

    Stream<JsonNode> viewRepairsOf(String source) {
        return ops.data("/api/ops/view-repairs/").valueStream().filter(repair -> source.equals(repair.path("source").asString()));
    }

    Http.Answer retryViewRepairs() {
        return ops.post("/api/ops/view-repairs/retry/", REASON);
    }
}
