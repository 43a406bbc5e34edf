package in.pujabooking.phonepe.sandbox.orders;

import in.pujabooking.phonepe.sandbox.http.Refusal;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The shape of {@code paymentModeConfig} in its two versions (docs/phonepe.md, payment modes). It is checked only: the page offers every
 * outcome anyway.
 */
final class PaymentModes {

    private static final Set<String> V1 = Set.of("UPI_INTENT", "UPI_QR", "UPI_COLLECT", "NET_BANKING", "CARD");
    private static final Set<String> V2 = Set.of("UPI", "CARD", "NET_BANKING", "CORPORATE_NET_BANKING", "EMI", "WALLET");

    private PaymentModes() {}

    static void check(JsonNode config) {
        if (config.isMissingNode() || config.isNull()) {
            return;
        }
        JsonNode enabled = config.path("enabledPaymentModes");
        JsonNode disabled = config.path("disabledPaymentModes");
        if (enabled.isArray() && disabled.isArray()) {
            throw Refusal.badRequest("paymentModeConfig has both enabledPaymentModes and disabledPaymentModes");
        }
        String version = config.path("version").asString("V1");
        if (!version.equals("V1") && !version.equals("V2")) {
            throw Refusal.badRequest("paymentModeConfig.version must be V1 or V2");
        }
        checkTypes(enabled, version);
        checkTypes(disabled, version);
    }

    /** V1 names under V2 are ignored, not refused. */
    private static void checkTypes(JsonNode modes, String version) {
        modes.forEach(mode -> {
            String type = mode.path("type").asString("");
            if (!V1.contains(type) && !(version.equals("V2") && V2.contains(type))) {
                throw Refusal.badRequest("paymentModeConfig does not know the type " + type);
            }
        });
    }
}
