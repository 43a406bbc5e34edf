package in.pujabooking.phonepe.webhook;

import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.phonepe.inquiry.Inquiries;
import in.pujabooking.phonepe.inquiry.StatusCheckResult;
import in.pujabooking.phonepe.inquiry.Trigger;
import in.pujabooking.phonepe.refund.RefundTracker;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** Turns a webhook's subject into the question that it gives reason for. */
@Component
class SubjectInquiry {

    private final Inquiries inquiries;
    private final RefundTracker refundTracker;

    SubjectInquiry(Inquiries inquiries, RefundTracker refundTracker) {
        this.inquiries = inquiries;
        this.refundTracker = refundTracker;
    }

    CompletableFuture<Outcome> ask(WebhookSubject subject) {
        return switch (subject) {
            case WebhookSubject.OfOrder(var order) -> inquiries.ask(order, Trigger.WEBHOOK).thenApply(SubjectInquiry::outcome);
            case WebhookSubject.OfRefund(var refund) -> CompletableFuture.completedFuture(hint(List.of(refund)));
            case WebhookSubject.OfNamelessRefund(var refund, var order) -> CompletableFuture.completedFuture(hint(refundTracker.named(refund, order)));
            case WebhookSubject.Nothing nothing -> CompletableFuture.completedFuture(Outcome.NOTHING_TO_ASK);
        };
    }

    private static Outcome outcome(StatusCheckResult result) {
        return switch (result) {
            case StatusCheckResult.Decided decided -> Outcome.DECIDED;
            case StatusCheckResult.StillOpen open -> Outcome.STILL_OPEN;
            case StatusCheckResult.UnknownAtPhonePe unknown -> Outcome.UNKNOWN_AT_PHONEPE;
            case StatusCheckResult.NotOurs notOurs -> Outcome.NOT_OURS;
            case StatusCheckResult.NoAnswer noAnswer -> Outcome.FAILED;
        };
    }

    /** Of several refunds, the one that needs another try decides. */
    private Outcome hint(List<MerchantRefundId> named) {
        return named.stream().map(refundTracker::hint).map(SubjectInquiry::outcome).reduce(SubjectInquiry::unsettled).orElse(Outcome.NOT_OURS);
    }

    private static Outcome unsettled(Outcome one, Outcome other) {
        return one.triedAgainAfter(0) ? one : other;
    }

    private static Outcome outcome(RefundTracker.Hinted hinted) {
        return switch (hinted) {
            case LOOKING, OVER -> Outcome.REFUND_LOOKED_AT;
            case BUSY -> Outcome.REFUND_BUSY;
            case UNKNOWN -> Outcome.NOT_OURS;
        };
    }
}
