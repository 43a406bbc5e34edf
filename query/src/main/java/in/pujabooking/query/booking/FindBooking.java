package in.pujabooking.query.booking;

import in.pujabooking.command.BookingId;
import in.pujabooking.command.UserId;

/** One booking of this user; answered with a {@link BookingView}, or null. */
public record FindBooking(BookingId bookingId, UserId user) {
}
