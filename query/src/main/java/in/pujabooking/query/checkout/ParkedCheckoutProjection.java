package in.pujabooking.query.checkout;

import in.pujabooking.command.checkout.CheckoutEvent;
import in.pujabooking.query.CheckoutGroup;
import in.pujabooking.query.view.EventPosition;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/** Keeps parked_checkout_view. Tells no subscriber: to the devotee a parked checkout looks like one that takes longer. */
@Component
@ProcessingGroup(CheckoutGroup.NAME)
class ParkedCheckoutProjection {

    private final ParkedCheckoutTable table;

    ParkedCheckoutProjection(ParkedCheckoutTable table) {
        this.table = table;
    }

    @EventHandler
    void on(CheckoutEvent event, @Timestamp Instant at) {
        table.apply(event, EventPosition.byTime(at));
    }
}
