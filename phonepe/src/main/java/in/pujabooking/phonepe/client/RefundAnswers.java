package in.pujabooking.phonepe.client;

import in.pujabooking.phonepe.json.LenientJson;
import java.time.Duration;
import java.util.Set;

/** The one place where the text of a refund's state becomes a type (docs/phonepe.md, refunds). */
final class RefundAnswers {

    private static final Set<String> UNKNOWN_REFUND = Set.of("REFUND_NOT_FOUND", "MAPPING_NOT_FOUND");

    private RefundAnswers() {
    }

    /** The answer to Refund, by which a refund begins. */
    static RefundAnswer ofRequest(Reply reply) {
        return switch (reply) {
            case Reply.Silence silence -> new RefundAnswer.Unreachable(silence.trouble(), Duration.ZERO);
            case Reply.Answered answered when answered.ok() -> refund(answered.body());
            case Reply.Answered answered when answered.trouble() == Trouble.REFUSED
                    -> new RefundAnswer.Refused(answered.status(), answered.error().code(), answered.error().message());
            case Reply.Answered answered -> new RefundAnswer.Unreachable(answered.trouble(), answered.retryAfter());
        };
    }

    /** The answer to Refund Status. */
    static RefundAnswer ofStatus(Reply reply) {
        return switch (reply) {
            case Reply.Silence silence -> new RefundAnswer.Unreachable(silence.trouble(), Duration.ZERO);
            case Reply.Answered answered when answered.ok() -> refund(answered.body());
            case Reply.Answered answered when (answered.status() == 400 || answered.status() == 404) && answered.error().isOneOf(UNKNOWN_REFUND)
                    -> new RefundAnswer.UnknownRefund();
            case Reply.Answered answered -> new RefundAnswer.Unreachable(answered.trouble(), answered.retryAfter());
        };
    }

    private static RefundAnswer refund(LenientJson body) {
        String id = body.text("refundId").orElse("");
        String state = body.text("state").orElse("");
        return switch (state) {
            case "PENDING", "CONFIRMED" -> new RefundAnswer.Running(id);
            case "COMPLETED" -> new RefundAnswer.Completed(id);
            case "FAILED" -> new RefundAnswer.Failed(id, body.text("errorCode").orElse(""), body.text("detailedErrorCode").orElse(""));
            case "" -> new RefundAnswer.Unreachable(Trouble.NONSENSE, Duration.ZERO);
            default -> new RefundAnswer.UnknownState(state);
        };
    }
}
