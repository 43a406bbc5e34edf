package in.pujabooking.query.booking;

import in.pujabooking.command.UserId;
import in.pujabooking.query.view.ListRange;

/** The user's bookings, newest first; answered with a {@code ListPage} of {@link BookingView}. */
public record FindBookings(UserId user, ListRange range) {

    /** As many as one answer holds. */
    public FindBookings(UserId user) {
        this(user, ListRange.LARGEST);
    }
}
