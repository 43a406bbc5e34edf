package in.pujabooking.phonepe.refund;

import in.pujabooking.command.payment.PaymentCommand;
import in.pujabooking.command.payment.PaymentCommand.RecordRefundAccepted;
import in.pujabooking.command.payment.PaymentCommand.RecordRefundCompleted;
import in.pujabooking.command.payment.PaymentCommand.RecordRefundFailed;
import in.pujabooking.phonepe.client.PhonePeClient;
import in.pujabooking.phonepe.client.RefundAnswer;
import in.pujabooking.phonepe.orders.PaymentOrders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes a refund one step further. It is marked as requested before the request leaves, so whatever breaks after that, Refund Status is
 * asked next. Only a refund that PhonePe does not know, some time after the request, is requested again, under the same id.
 */
@Component
class RefundExecutor {

    private static final Logger log = LoggerFactory.getLogger(RefundExecutor.class);
    private static final RefundStep SOON = new RefundStep.LookAgain(Duration.ZERO);

    private final PhonePeClient phonePe;
    private final PaymentOrders orders;
    private final RefundTable ledger;
    private final RefundProperties properties;
    private final Clock clock;

    RefundExecutor(PhonePeClient phonePe, PaymentOrders orders, RefundTable ledger, RefundProperties properties, Clock clock) {
        this.phonePe = phonePe;
        this.orders = orders;
        this.ledger = ledger;
        this.properties = properties;
        this.clock = clock;
    }

    /** @throws RuntimeException if the payment order could not be told; another run is safe */
    RefundStep advance(Refund refund) {
        if (refund.requests() == 0) {
            return request(refund);
        }
        RefundAnswer status = phonePe.refundStatus(refund.id());
        return status instanceof RefundAnswer.UnknownRefund && graceIsOver(refund) ? request(refund) : follow(refund, status);
    }

    private RefundStep request(Refund refund) {
        if (!ledger.claimRequest(refund, clock.instant())) {
            return SOON;
        }
        RefundAnswer answer = phonePe.refund(refund.id(), refund.order(), refund.amount());
        return answer instanceof RefundAnswer.Refused refused ? refused(refund, refused) : follow(refund, answer);
    }

    /** A refusal may be about an earlier request of the same id; only if PhonePe does not know the refund, it is final. */
    private RefundStep refused(Refund refund, RefundAnswer.Refused refused) {
        RefundAnswer status = phonePe.refundStatus(refund.id());
        if (!(status instanceof RefundAnswer.UnknownRefund)) {
            return follow(refund, status);
        }
        String code = refused.code().isEmpty() ? "HTTP_" + refused.http() : refused.code();
        return settled(refund, new RecordRefundFailed(refund.order(), refund.id(), code, refused.message().isEmpty() ? null : refused.message()));
    }

    private RefundStep follow(Refund refund, RefundAnswer answer) {
        return switch (answer) {
            case RefundAnswer.Running(var phonePeId) -> {
                accepted(refund, phonePeId);
                yield SOON;
            }
            case RefundAnswer.Completed(var phonePeId) -> {
                accepted(refund, phonePeId);
                yield settled(refund, new RecordRefundCompleted(refund.order(), refund.id()));
            }
            case RefundAnswer.Failed(var phonePeId, var code, var detail) ->
                    settled(refund, new RecordRefundFailed(refund.order(), refund.id(), code, detail.isEmpty() ? null : detail));
            case RefundAnswer.UnknownState(var state) -> {
                log.warn("PhonePe reports refund {} in an unknown state: {}", refund.id(), state);
                yield SOON;
            }
            case RefundAnswer.Unreachable(var trouble, var retryAfter) -> new RefundStep.LookAgain(retryAfter);
            case RefundAnswer.UnknownRefund unknown -> SOON;
            case RefundAnswer.Refused refused -> SOON;
        };
    }

    private void accepted(Refund refund, String phonePeId) {
        if (!phonePeId.isEmpty()) {
            ledger.rememberPhonePeId(refund.id(), phonePeId);
        }
        orders.tellOurs(new RecordRefundAccepted(refund.order(), refund.id(), phonePeId));
    }

    private RefundStep settled(Refund refund, PaymentCommand command) {
        orders.tellOurs(command);
        return new RefundStep.Settled();
    }

    private boolean graceIsOver(Refund refund) {
        Instant requestedAt = refund.requestedAt().orElse(Instant.EPOCH);
        return !clock.instant().isBefore(requestedAt.plus(properties.unknownGrace()));
    }
}
