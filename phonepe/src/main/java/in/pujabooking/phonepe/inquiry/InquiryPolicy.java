package in.pujabooking.phonepe.inquiry;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.payment.PaymentCommand;
import in.pujabooking.command.payment.PaymentCommand.ExpirePayment;
import in.pujabooking.command.payment.PaymentCommand.RecordPaymentFailure;
import in.pujabooking.phonepe.schedule.BackOff;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides how the schedule goes on. An order is never ended while PhonePe could not be asked; and an order ended without PhonePe's final
 * word is watched on, because money may still arrive.
 */
record InquiryPolicy(InquirySchedule schedule, Duration unknownGrace) {

    /** The failure's code when PhonePe never got to know the order. */
    static final String NOT_FOUND = "NOT_FOUND_AT_PHONEPE";

    private static final BackOff UNANSWERED = new BackOff(Duration.ofSeconds(3), Duration.ofSeconds(60));
    private static final Duration WATCH_UNANSWERED = Duration.ofHours(1);

    NextStep after(StatusCheckResult result, MerchantOrderId order, Inquiry inquiry, Instant now) {
        return switch (result) {
            case StatusCheckResult.Decided decided -> new NextStep.Finish("decided");
            case StatusCheckResult.NotOurs notOurs -> new NextStep.Finish("not ours");
            case StatusCheckResult.NoAnswer(var trouble, var retryAfter) -> unanswered(inquiry.notAnswered(), retryAfter, now);
            case StatusCheckResult.StillOpen open -> now.isBefore(schedule.deciding(inquiry.expiresAt()))
                    ? goOn(inquiry.answered(), now)
                    : closing(inquiry, new ExpirePayment(order), now);
            case StatusCheckResult.UnknownAtPhonePe unknown -> now.isBefore(inquiry.initiatedAt().plus(unknownGrace))
                    ? goOn(inquiry.answered(), now)
                    : closing(inquiry, new RecordPaymentFailure(order, NOT_FOUND, null, false), now);
        };
    }

    private NextStep closing(Inquiry inquiry, PaymentCommand command, Instant now) {
        return inquiry.closed() ? goOn(inquiry, now) : goOn(inquiry.close(), now, Optional.of(command));
    }

    private NextStep goOn(Inquiry inquiry, Instant now) {
        return goOn(inquiry, now, Optional.empty());
    }

    private NextStep goOn(Inquiry inquiry, Instant now, Optional<PaymentCommand> tell) {
        return next(inquiry, now).<NextStep>map(at -> new NextStep.AskAgain(at, inquiry, tell))
                .orElseGet(() -> new NextStep.Finish("watched to the end, PhonePe never decided", tell));
    }

    private NextStep unanswered(Inquiry inquiry, Duration retryAfter, Instant now) {
        Duration backOff = inquiry.closed() ? WATCH_UNANSWERED : UNANSWERED.delay(inquiry.unanswered() - 1);
        return new NextStep.AskAgain(now.plus(backOff.compareTo(retryAfter) > 0 ? backOff : retryAfter), inquiry, Optional.empty());
    }

    /** A closed order is past its plan even if its end has not come yet: only the deciding question and the watch remain. */
    private Optional<Instant> next(Inquiry inquiry, Instant now) {
        Instant asked = inquiry.closed() && now.isBefore(inquiry.expiresAt()) ? inquiry.expiresAt() : now;
        return schedule.nextAfter(inquiry.initiatedAt(), asked, inquiry.expiresAt());
    }
}
