package in.pujabooking.query.booking;

import in.pujabooking.command.CartId;
import in.pujabooking.command.booking.BookingCancelled;
import in.pujabooking.command.booking.BookingCreated;
import in.pujabooking.command.booking.BookingEvent;
import in.pujabooking.query.cart.SelectionColumns;
import in.pujabooking.query.view.Columns;
import in.pujabooking.query.view.EventPosition;
import in.pujabooking.query.view.ViewTable;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each event of a booking does to booking_view. */
@Component
class BookingTable {

    private final ViewTable table;

    BookingTable(JdbcClient jdbc) {
        table = new ViewTable(jdbc, "booking_view", "booking_id", "cart_id");
    }

    /** @return the cart that was booked; empty if the row has this event already */
    Optional<CartId> apply(BookingEvent event, EventPosition position) {
        return switch (event) {
            case BookingCreated created -> table.put(row(created), position)
                    ? Optional.of(created.purchase().cartId()) : Optional.empty();
            case BookingCancelled ignored -> table.update(event.bookingId().value(), position, "status = 'CANCELLED'", new Columns())
                    .map(CartId::new);
        };
    }

    private static Columns row(BookingCreated event) {
        return SelectionColumns.write(event.purchase().selection(), new Columns())
                .with("booking_id", event.bookingId().value())
                .with("cart_id", event.purchase().cartId().value())
                .with("merchant_order_id", event.merchantOrderId().value())
                .with("user_id", event.purchase().user().value())
                .with("amount", event.purchase().amount().value())
                .with("address_id", event.purchase().addressId())
                .with("status", BookingStatus.CONFIRMED.name());
    }
}
