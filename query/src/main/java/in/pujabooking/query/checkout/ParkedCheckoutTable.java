package in.pujabooking.query.checkout;

import in.pujabooking.command.checkout.CheckoutEvent;
import in.pujabooking.command.checkout.CheckoutParked;
import in.pujabooking.command.checkout.CheckoutResumed;
import in.pujabooking.command.checkout.CheckoutRetryRequested;
import in.pujabooking.command.checkout.InquiryRequested;
import in.pujabooking.query.view.Columns;
import in.pujabooking.query.view.EventPosition;
import in.pujabooking.query.view.ViewTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the events around a parked checkout do to parked_checkout_view. */
@Component
class ParkedCheckoutTable {

    private final ViewTable table;

    ParkedCheckoutTable(JdbcClient jdbc) {
        table = new ViewTable(jdbc, "parked_checkout_view", "merchant_order_id", "cart_id");
    }

    void apply(CheckoutEvent event, EventPosition position) {
        String order = event.merchantOrderId().value();
        switch (event) {
            case CheckoutParked parked -> table.put(row(parked), position);
            case CheckoutRetryRequested ignored -> table.update(order, position, "retry_requested_at = :at", new Columns());
            case CheckoutResumed ignored -> table.update(order, position, "parked = FALSE", new Columns());
            case InquiryRequested ignored -> { }
        }
    }

    private static Columns row(CheckoutParked event) {
        return new Columns()
                .with("merchant_order_id", event.merchantOrderId().value())
                .with("cart_id", event.cartId().value())
                .with("step", event.step())
                .with("problem", event.problem())
                .with("attempts", event.attempts())
                .with("parked", true)
                .with("retry_requested_at", null);
    }
}
