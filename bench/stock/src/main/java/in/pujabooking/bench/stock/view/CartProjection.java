package in.pujabooking.bench.stock.view;

import in.pujabooking.bench.stock.StockApplication;
import in.pujabooking.command.cart.CartEvent;
import in.pujabooking.command.cart.CartEvent.CartCreated;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Keeps cart_view. */
@Component
@Profile("!" + StockApplication.LOAD)
@ProcessingGroup(Views.PROCESSOR)
class CartProjection {

    private final CartRows rows;

    CartProjection(CartRows rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(CartEvent event, @SequenceNumber long sequence, @Timestamp Instant at) {
        var row = event instanceof CartCreated created
                ? new CartRow(created)
                : rows.findById(event.cartId().value()).orElseThrow();
        row.apply(event);
        row.happened(sequence, at);
        rows.save(row);
    }
}
