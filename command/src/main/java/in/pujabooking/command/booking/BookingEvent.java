package in.pujabooking.command.booking;

import in.pujabooking.command.BookingId;

/** Everything that can happen to a booking. */
public sealed interface BookingEvent permits BookingCreated, BookingCancelled {

    BookingId bookingId();
}
