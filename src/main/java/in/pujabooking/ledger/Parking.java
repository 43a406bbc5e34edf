package in.pujabooking.ledger;

import in.pujabooking.command.processing.ProcessingEvent;
import in.pujabooking.command.processing.ProcessingEvent.CheckoutParked;
import in.pujabooking.command.processing.ProcessingEvent.CheckoutResumed;
import in.pujabooking.command.processing.ProcessingEvent.CheckoutRetryRequested;
import in.pujabooking.command.processing.ProcessingEvent.InquiryRequested;
import java.time.Instant;
import java.util.Optional;

/** Whether an order's processing is parked. */
final class Parking {

    private Instant parkedAt;
    private Instant resumedAt;

    Optional<Instant> parkedAt() {
        return Optional.ofNullable(parkedAt);
    }

    /** When it last moved again; empty if it never had to. */
    Optional<Instant> resumedAt() {
        return Optional.ofNullable(resumedAt);
    }

    void apply(ProcessingEvent event, OrderFacts order, CheckoutFindings checkoutFindings) {
        switch (event) {
            case CheckoutParked e -> {
                if (order.phase() != OrderPhase.ABSENT && !order.phase().hasMoney()) {
                    checkoutFindings.add(ViolationKind.PARKED_WITHOUT_MONEY, order.id(), 0, "the order was " + order.phase());
                }
                parkedAt = checkoutFindings.at();
            }
            case CheckoutResumed e -> {
                parkedAt = null;
                resumedAt = checkoutFindings.at();
            }
            case CheckoutRetryRequested e -> { }
            case InquiryRequested e -> { }
        }
    }
}
