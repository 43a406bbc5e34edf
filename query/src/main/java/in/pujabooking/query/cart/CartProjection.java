package in.pujabooking.query.cart;

import in.pujabooking.command.cart.CartEvent;
import in.pujabooking.query.CheckoutGroup;
import in.pujabooking.query.Subscribers;
import in.pujabooking.query.view.EventPosition;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/** Keeps cart_view. */
@Component
@ProcessingGroup(CheckoutGroup.NAME)
class CartProjection {

    private final CartTable table;
    private final Subscribers subscribers;

    CartProjection(CartTable table, Subscribers subscribers) {
        this.table = table;
        this.subscribers = subscribers;
    }

    @EventHandler
    void on(CartEvent event, @SequenceNumber long sequence, @Timestamp Instant at, ReplayStatus replay) {
        if (table.apply(event, new EventPosition(sequence, at))) {
            subscribers.changed(event.cartId(), replay);
        }
    }
}
