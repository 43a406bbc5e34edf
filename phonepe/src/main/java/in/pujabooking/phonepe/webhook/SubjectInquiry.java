package in.pujabooking.phonepe.webhook;

import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.phonepe.inquiry.Answer;
import in.pujabooking.phonepe.inquiry.Inquiries;
import in.pujabooking.phonepe.inquiry.Road;
import in.pujabooking.phonepe.refund.Refunds;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** Turns a webhook's subject into the question that it gives reason for. */
@Component
class SubjectInquiry {

    private final Inquiries inquiries;
    private final Refunds refunds;

    SubjectInquiry(Inquiries inquiries, Refunds refunds) {
        this.inquiries = inquiries;
        this.refunds = refunds;
    }

    CompletableFuture<Outcome> ask(Subject subject) {
        return switch (subject) {
            case Subject.OfOrder(var order) -> inquiries.ask(order, Road.WEBHOOK).thenApply(SubjectInquiry::outcome);
            case Subject.OfRefund(var refund) -> CompletableFuture.completedFuture(hint(List.of(refund)));
            case Subject.OfNamelessRefund(var refund, var order) -> CompletableFuture.completedFuture(hint(refunds.named(refund, order)));
            case Subject.Nothing nothing -> CompletableFuture.completedFuture(Outcome.NOTHING_TO_ASK);
        };
    }

    private static Outcome outcome(Answer answer) {
        return switch (answer) {
            case Answer.Decided decided -> Outcome.DECIDED;
            case Answer.StillOpen open -> Outcome.STILL_OPEN;
            case Answer.UnknownAtPhonePe unknown -> Outcome.UNKNOWN_AT_PHONEPE;
            case Answer.NotOurs notOurs -> Outcome.NOT_OURS;
            case Answer.NoAnswer noAnswer -> Outcome.FAILED;
        };
    }

    /** Of several refunds, the one that needs another try decides. */
    private Outcome hint(List<MerchantRefundId> named) {
        return named.stream().map(refunds::hint).map(SubjectInquiry::outcome).reduce(SubjectInquiry::unsettled).orElse(Outcome.NOT_OURS);
    }

    private static Outcome unsettled(Outcome one, Outcome other) {
        return one.triedAgainAfter(0) ? one : other;
    }

    private static Outcome outcome(Refunds.Hinted hinted) {
        return switch (hinted) {
            case LOOKING, OVER -> Outcome.REFUND_LOOKED_AT;
            case BUSY -> Outcome.REFUND_BUSY;
            case UNKNOWN -> Outcome.NOT_OURS;
        };
    }
}
