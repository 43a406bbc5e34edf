package in.pujabooking.ledger;

import in.pujabooking.command.checkout.CheckoutEvent;
import in.pujabooking.command.checkout.CheckoutEvent.CheckoutParked;
import in.pujabooking.command.checkout.CheckoutEvent.CheckoutResumed;
import in.pujabooking.command.checkout.CheckoutEvent.CheckoutRetryRequested;
import in.pujabooking.command.checkout.CheckoutEvent.InquiryRequested;
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

    void apply(CheckoutEvent event, OrderFacts order, Page page) {
        switch (event) {
            case CheckoutParked e -> {
                if (order.phase() != Phase.ABSENT && !order.phase().hasMoney()) {
                    page.add(Kind.PARKED_WITHOUT_MONEY, order.id(), 0, "the order was " + order.phase());
                }
                parkedAt = page.at();
            }
            case CheckoutResumed e -> {
                parkedAt = null;
                resumedAt = page.at();
            }
            case CheckoutRetryRequested e -> { }
            case InquiryRequested e -> { }
        }
    }
}
