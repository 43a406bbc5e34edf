package in.pujabooking.phonepe.sandbox.orders;

import static in.pujabooking.phonepe.sandbox.http.Refusal.badRequest;

import in.pujabooking.phonepe.sandbox.SandboxSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the body of pay and checks its limits (docs/phonepe.md, pay); refuses with BAD_REQUEST, naming the field. */
final class PayRequestReader {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,63}");
    private static final Pattern PHONE = Pattern.compile("(\\+91)?[0-9]{10}");

    private final SandboxSettings settings;

    PayRequestReader(SandboxSettings settings) {
        this.settings = settings;
    }

    PayRequest read(ObjectNode body) {
        JsonNode flow = body.path("paymentFlow");
        demand(flow.path("type").asString("").equals("PG_CHECKOUT"), "paymentFlow.type must be PG_CHECKOUT");
        demand(optionalText(flow, "message") == null || optionalText(flow, "message").length() <= 256, "paymentFlow.message is too long");
        PaymentModes.check(flow.path("paymentModeConfig"));
        checkPhone(body.path("prefillUserLoginDetails").path("phoneNumber"));
        return new PayRequest(
                merchantOrderId(body), amount(body), expireAfter(body.path("expireAfter")), MetaInfo.read(body.path("metaInfo")),
                redirectUrl(flow.path("merchantUrls").path("redirectUrl")), optionalText(flow, "message"),
                flag(body.path("disablePaymentRetry")) || flag(flow.path("disablePaymentRetry")));
    }

    private static String merchantOrderId(ObjectNode body) {
        String id = body.path("merchantOrderId").asString("");
        demand(body.path("merchantOrderId").isString() && ID.matcher(id).matches(),
                "merchantOrderId must be 1 to 63 letters, digits, underscores or hyphens");
        return id;
    }

    private long amount(ObjectNode body) {
        JsonNode amount = body.path("amount");
        demand(amount.isIntegralNumber() && amount.canConvertToLong(), "amount must be an integer number of paise");
        demand(amount.asLong() >= settings.order().minAmount(), "amount must be at least " + settings.order().minAmount());
        return amount.asLong();
    }

    private Duration expireAfter(JsonNode seconds) {
        if (seconds.isMissingNode() || seconds.isNull()) {
            return null;
        }
        demand(seconds.isIntegralNumber() && seconds.canConvertToInt(), "expireAfter must be an integer number of seconds");
        Duration wanted = Duration.ofSeconds(seconds.asInt());
        demand(wanted.compareTo(settings.expireAfterMin()) >= 0 && wanted.compareTo(settings.expireAfterMax()) <= 0,
                "expireAfter must be between " + settings.expireAfterMin().toSeconds() + " and " + settings.expireAfterMax().toSeconds());
        return wanted;
    }

    private static String redirectUrl(JsonNode text) {
        try {
            URI url = new URI(text.asString(""));
            demand(url.getHost() != null && ("https".equals(url.getScheme()) || "http".equals(url.getScheme())),
                    "paymentFlow.merchantUrls.redirectUrl must be an http or https URL");
            return url.toString();
        } catch (URISyntaxException malformed) {
            throw badRequest("paymentFlow.merchantUrls.redirectUrl is not a URL: " + malformed.getReason());
        }
    }

    private static void checkPhone(JsonNode phone) {
        demand(phone.isMissingNode() || phone.isNull() || PHONE.matcher(phone.asString("")).matches(),
                "prefillUserLoginDetails.phoneNumber must have 10 digits, with or without +91");
    }

    private static boolean flag(JsonNode node) {
        demand(node.isMissingNode() || node.isNull() || node.isBoolean(), "disablePaymentRetry must be true or false");
        return node.asBoolean(false);
    }

    private static String optionalText(JsonNode parent, String field) {
        return parent.path(field).isString() ? parent.path(field).asString() : null;
    }

    private static void demand(boolean met, String message) {
        if (!met) {
            throw badRequest(message);
        }
    }
}
