package in.pujabooking.phonepe.sandbox.refunds;

import in.pujabooking.phonepe.sandbox.http.Refusal;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A refund call that passed validation (docs/phonepe.md, refunds); the amount in paise. */
record ValidRefundRequest(String merchantRefundId, String originalMerchantOrderId, long amount) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,63}");

    static ValidRefundRequest read(ObjectNode body, long minAmount) {
        JsonNode amount = body.path("amount");
        if (!amount.isIntegralNumber() || !amount.canConvertToLong() || amount.asLong() < minAmount) {
            throw Refusal.badRequest("amount must be an integer number of paise, at least " + minAmount);
        }
        return new ValidRefundRequest(id(body, "merchantRefundId"), id(body, "originalMerchantOrderId"), amount.asLong());
    }

    private static String id(ObjectNode body, String field) {
        String id = body.path(field).asString("");
        if (!ID.matcher(id).matches()) {
            throw Refusal.badRequest(field + " must be 1 to 63 letters, digits, underscores or hyphens");
        }
        return id;
    }
}
