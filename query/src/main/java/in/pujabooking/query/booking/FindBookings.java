package in.pujabooking.query.booking;

import in.pujabooking.command.UserId;

/** The user's bookings, newest first; answered with a list of {@link BookingView}. */
public record FindBookings(UserId user) {
}
