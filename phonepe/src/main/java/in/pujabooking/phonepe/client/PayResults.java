package in.pujabooking.phonepe.client;

import in.pujabooking.phonepe.json.LenientJson;
import java.util.Optional;

/** Reads the answer to Create Payment (docs/phonepe.md, pay). */
final class PayResults {

    private PayResults() {
    }

    static PayResult read(Reply reply) {
        return switch (reply) {
            case Reply.Silence silence -> new PayResult.Unknown(silence.trouble());
            case Reply.Answered answered when answered.ok() -> opened(answered.body());
            case Reply.Answered answered -> switch (answered.trouble()) {
                case REFUSED, RATE_LIMITED, UNAUTHORISED -> new PayResult.Refused(answered.status(), answered.error().code(), answered.error().message());
                case NOT_SENT, TIMEOUT, BROKEN, SERVER_ERROR, NONSENSE -> new PayResult.Unknown(answered.trouble());
            };
        };
    }

    private static PayResult opened(LenientJson body) {
        Optional<String> order = body.text("orderId");
        Optional<String> page = body.text("redirectUrl").filter(url -> url.startsWith("https://") || url.startsWith("http://"));
        return order.isPresent() && page.isPresent()
                ? new PayResult.Opened(order.get(), page.get(), body.millis("expireAt"))
                : new PayResult.Unknown(Trouble.NONSENSE);
    }
}
