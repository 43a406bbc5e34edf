package in.pujabooking.retry;

import in.pujabooking.command.BookingId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.booking.BookingEvent.BookingCancelled;
import in.pujabooking.command.booking.BookingEvent.BookingCreated;
import in.pujabooking.command.eventstore.PostgresEventStorageEngine;
import in.pujabooking.command.eventstore.UnreadableHistory;
import in.pujabooking.saga.BookingLookup;
import java.util.List;
import org.axonframework.messaging.Message;

/** Looks into the history itself, in the transaction at hand. */
record HistoryBookingLookup(PostgresEventStorageEngine history) implements BookingLookup {

    @Override
    public boolean isBooked(BookingId booking, MerchantOrderId order) {
        try {
            var events = history.readEventsOf(List.of(booking.value())).stream().map(Message::getPayload).toList();
            return events.stream().anyMatch(event -> event instanceof BookingCreated created && created.merchantOrderId().equals(order))
                    && events.stream().noneMatch(BookingCancelled.class::isInstance);
        } catch (UnreadableHistory unknown) {
            return false;
        }
    }
}
