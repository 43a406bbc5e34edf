package in.pujabooking.query.booking;

import in.pujabooking.command.booking.BookingEvent;
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

/** Keeps booking_view. */
@Component
@ProcessingGroup(CheckoutGroup.NAME)
class BookingProjection {

    private final BookingTable table;
    private final Subscribers subscribers;

    BookingProjection(BookingTable table, Subscribers subscribers) {
        this.table = table;
        this.subscribers = subscribers;
    }

    @EventHandler
    void on(BookingEvent event, @SequenceNumber long sequence, @Timestamp Instant at, ReplayStatus replay) {
        table.apply(event, new EventPosition(sequence, at)).ifPresent(cart -> subscribers.changed(cart, replay));
    }
}
