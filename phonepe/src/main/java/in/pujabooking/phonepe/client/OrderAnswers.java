package in.pujabooking.phonepe.client;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.payment.Capture;
import in.pujabooking.phonepe.json.LenientJson;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The one place where the text of an order's state becomes a type. The state at the root decides, never an attempt's (docs/phonepe.md, order
 * status).
 */
final class OrderAnswers {

    private static final Set<String> UNKNOWN_ORDER = Set.of("INVALID_MERCHANT_ORDER_ID", "MERCHANT_ORDER_MAPPING_NOT_FOUND", "ORDER_NOT_FOUND");

    private OrderAnswers() {
    }

    static OrderAnswer read(MerchantOrderId asked, Reply reply) {
        return switch (reply) {
            case Reply.Silence silence -> new OrderAnswer.Unreachable(silence.trouble(), Duration.ZERO);
            case Reply.Answered answered when answered.ok() -> order(asked, answered.body());
            case Reply.Answered answered when (answered.status() == 400 || answered.status() == 404) && answered.error().isOneOf(UNKNOWN_ORDER)
                    -> new OrderAnswer.UnknownOrder();
            case Reply.Answered answered -> new OrderAnswer.Unreachable(answered.trouble(), answered.retryAfter());
        };
    }

    private static OrderAnswer order(MerchantOrderId asked, LenientJson body) {
        Optional<String> state = body.text("state");
        boolean ofAnother = body.text("merchantOrderId").filter(id -> !id.equals(asked.value())).isPresent();
        if (state.isEmpty() || ofAnother) {
            return nonsense();
        }
        return switch (state.get()) {
            case "COMPLETED" -> completed(body);
            case "FAILED" -> new OrderAnswer.Failed(errorText(body, "errorCode"), errorText(body, "detailedErrorCode"));
            case "PENDING" -> new OrderAnswer.Pending(body.millis("expireAt"));
            default -> new OrderAnswer.UnknownState(state.get());
        };
    }

    private static OrderAnswer completed(LenientJson body) {
        OptionalLong amount = body.number("amount");
        if (amount.isEmpty()) {
            return nonsense();
        }
        LenientJson attempt = body.children("paymentDetails").stream()
                .filter(one -> one.text("state").filter("COMPLETED"::equals).isPresent())
                .reduce((earlier, later) -> later).orElseGet(LenientJson::empty);
        return new OrderAnswer.Completed(new Capture(new Paise(amount.getAsLong()), body.text("orderId").orElse(null),
                attempt.text("transactionId").orElse(null), attempt.text("paymentMode").orElse(null), attempt.millis("timestamp").orElse(null)));
    }

    private static String errorText(LenientJson body, String field) {
        return body.text(field).or(() -> body.child("errorContext").text(field)).orElse("");
    }

    private static OrderAnswer nonsense() {
        return new OrderAnswer.Unreachable(Trouble.NONSENSE, Duration.ZERO);
    }
}
