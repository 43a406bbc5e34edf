package in.pujabooking.query.booking;

import in.pujabooking.command.booking.BookingCancelled;
import in.pujabooking.command.booking.BookingCreated;
import in.pujabooking.command.booking.BookingEvent;
import in.pujabooking.query.CheckoutGroup;
import in.pujabooking.query.Subscribers;
import in.pujabooking.query.view.EventPosition;
import in.pujabooking.query.view.View;
import in.pujabooking.query.view.ViewTable;
import java.time.Instant;
import java.util.Optional;
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

    private final View<BookingEvent, BookingView> view;
    private final Subscribers subscribers;

    BookingProjection(ViewTable<BookingView> table, Subscribers subscribers) {
        this.view = new View<>(table, BookingEvent.class, event -> Optional.of(event.bookingId().value()), event -> event instanceof BookingCreated,
                BookingView::version);
        this.subscribers = subscribers;
    }

    @EventHandler
    void on(BookingEvent event, @SequenceNumber long sequence, @Timestamp Instant at, ReplayStatus replay) {
        EventPosition position = new EventPosition(sequence, at);
        view.apply(event, position, booking -> after(booking, event, position), booking -> subscribers.changed(booking.cartId(), booking, replay));
    }

    private static BookingView after(BookingView booking, BookingEvent event, EventPosition position) {
        return switch (event) {
            case BookingCreated created -> new BookingView(created.bookingId(), created.purchase().cartId(), created.merchantOrderId(),
                    created.purchase().user(), created.purchase().selection(), created.purchase().amount(), created.purchase().addressId(),
                    BookingStatus.CONFIRMED, position.at(), position.at(), position.version());
            case BookingCancelled ignored -> booking.cancelled(position);
        };
    }
}
