package in.pujabooking.query.checkout;

import in.pujabooking.command.processing.ProcessingEvent.CheckoutParked;
import in.pujabooking.query.view.EventPosition;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;

/**
 * A row of parked_checkout_view. A resumed checkout keeps its row, not parked, so that a row which is written late can't park it again.
 *
 * @param version the time of the last event in microseconds; more, if that is what it takes to be above the version before it, because two
 *                nodes' clocks differ
 */
@Embeddable
record ParkedRow(@Embedded ParkedCheckout checkout, boolean parked, Instant updatedAt, long version) {

    /** @param before null if it is parked for the first time */
    static ParkedRow of(ParkedRow before, CheckoutParked event, EventPosition position) {
        var checkout = new ParkedCheckout(event.merchantOrderId(), event.cartId(), event.step(), event.problem(), event.attempts(),
                position.at(), null);
        return new ParkedRow(checkout, true, position.at(), before == null ? position.version() : before.versionAt(position));
    }

    ParkedRow retryRequested(EventPosition position) {
        var requested = new ParkedCheckout(checkout.merchantOrderId(), checkout.cartId(), checkout.step(), checkout.problem(), checkout.attempts(),
                checkout.parkedAt(), position.at());
        return new ParkedRow(requested, parked, position.at(), versionAt(position));
    }

    ParkedRow resumed(EventPosition position) {
        return new ParkedRow(checkout, false, position.at(), versionAt(position));
    }

    private long versionAt(EventPosition position) {
        return Math.max(version + 1, position.version());
    }
}
