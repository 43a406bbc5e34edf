package in.pujabooking.command.booking;

import static java.util.Objects.requireNonNull;

import in.pujabooking.command.BookingId;
import in.pujabooking.command.EventName;

/** The booking was cancelled. Final. */
@EventName("BookingCancelled")
public record BookingCancelled(BookingId bookingId, String reason, String requestedBy) implements BookingEvent {

    public BookingCancelled {
        requireNonNull(bookingId);
    }
}
