package in.pujabooking.phonepe.sandbox.faults;

import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a fault does to a body: an answer's, or a webhook's payload. */
public final class Distortion {

    private Distortion() {}

    /** Changes the body in place; kinds that do not concern bodies change nothing. */
    public static void apply(FaultKind kind, ObjectNode body) {
        switch (kind) {
            case NULL_AMOUNTS -> everywhere(body, it -> {
                if (it.has("amount")) {
                    it.putNull("payableAmount").putNull("feeAmount");
                }
            });
            case NO_RAIL -> everywhere(body, it -> it.remove("rail"));
            case UNKNOWN_INSTRUMENT -> everywhere(body, it -> {
                if (it.get("instrument") instanceof ObjectNode instrument) {
                    instrument.put("type", "LOYALTY_POINTS");
                }
            });
            case UNKNOWN_STATE -> body.put("state", "ON_HOLD");
            case WRONG_AMOUNT -> body.put("amount", body.path("amount").asLong() + 1);
            case NO_REFUND_ID -> body.remove("merchantRefundId");
            case UNKNOWN_ORDER -> body.put(body.has("merchantOrderId") ? "merchantOrderId" : "originalMerchantOrderId", "NOBODYS-ORDER");
            default -> { }
        }
    }

    private static void everywhere(JsonNode node, Consumer<ObjectNode> change) {
        if (node instanceof ObjectNode object) {
            change.accept(object);
        }
        node.forEach(child -> everywhere(child, change));
    }
}
