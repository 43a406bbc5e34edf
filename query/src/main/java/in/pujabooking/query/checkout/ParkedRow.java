package in.pujabooking.query.checkout;

import in.pujabooking.query.view.EventPosition;
import java.time.Instant;

/**
 * A row of parked_checkout_view. A resumed checkout keeps its row, not parked: it remembers which events were applied, so that a late
 * duplicate can't park it again.
 */
record ParkedRow(ParkedCheckout checkout, boolean parked, Instant updatedAt, long version) {

    ParkedRow retryRequested(EventPosition position) {
        var requested = new ParkedCheckout(checkout.merchantOrderId(), checkout.cartId(), checkout.step(), checkout.problem(), checkout.attempts(),
                checkout.parkedAt(), position.at());
        return new ParkedRow(requested, parked, position.at(), position.version());
    }

    ParkedRow resumed(EventPosition position) {
        return new ParkedRow(checkout, false, position.at(), position.version());
    }
}
