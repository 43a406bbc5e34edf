package in.pujabooking.command.booking;

import in.pujabooking.command.BookingId;

/** Every command that a booking decides. */
public sealed interface BookingCommand permits CreateBooking, CancelBooking {

    BookingId bookingId();
}
