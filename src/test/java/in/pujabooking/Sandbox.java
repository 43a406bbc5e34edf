package in.pujabooking;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** PhonePe's sandbox by its automation API: what the devotee does on the pay page, what goes wrong, what PhonePe saw. */
public final class Sandbox {

    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    private final String base;

    public Sandbox(String base) {
        this.base = base;
    }

    /** @param webhook SEND, LOSE, TWICE or LATE */
    public void outcome(String order, String outcome, String webhook) {
        outcome(order, Map.of("outcome", outcome, "webhook", webhook));
    }

    public void outcome(String order, Map<String, Object> request) {
        var answer = tryOutcome(order, request);
        if (answer.status() / 100 != 2) {
            throw new AssertionError("Unexpected answer of the sandbox: " + answer);
        }
    }

    /** As {@link #outcome(String, Map)}, where PhonePe may refuse: an order that is final stays as it is. */
    public Http.Answer tryOutcome(String order, Map<String, Object> request) {
        return Http.send("POST", base + "/sandbox/orders/" + order + "/outcome", JSON, Http.json(request));
    }

    /** @param outcome SUCCESS, FAILURE or PENDING, for a refund that runs */
    public void refundOutcome(String refund, String outcome) {
        var answer = Http.send("POST", base + "/sandbox/refunds/" + refund + "/outcome", JSON, Http.json(Map.of("outcome", outcome)));
        if (answer.status() != 200) {
            throw new AssertionError("Unexpected answer of the sandbox: " + answer);
        }
    }

    public JsonNode order(String order) {
        return Http.send("GET", base + "/sandbox/orders/" + order, JSON, null).body();
    }

    /** What the shop answered to the webhooks of this order so far, by HTTP status. */
    public List<Integer> webhookAnswers(String order) {
        return Http.send("GET", base + "/sandbox/webhooks?merchantOrderId=" + order, JSON, null).body().path("webhooks").valueStream()
                .map(attempt -> attempt.path("status").asInt(0)).toList();
    }

    /** Every order that PhonePe has. */
    public JsonNode orders() {
        return Http.send("GET", base + "/sandbox/orders?limit=1000000", JSON, null).body().path("orders");
    }

    public void faults(String json) {
        var answer = Http.send("PUT", base + "/sandbox/faults", JSON, json);
        if (answer.status() / 100 != 2) {
            throw new AssertionError("Unexpected answer of the sandbox: " + answer);
        }
    }

    /** From now on PhonePe refuses every access token that it has given out. */
    public void revokeTokens() {
        Http.send("DELETE", base + "/sandbox/tokens", JSON, null);
    }

    public void noFaults() {
        Http.send("DELETE", base + "/sandbox/faults", JSON, null);
    }
}
