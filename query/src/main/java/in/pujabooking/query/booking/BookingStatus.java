package in.pujabooking.query.booking;

/** The state of a booking. */
public enum BookingStatus {
    CONFIRMED, CANCELLED
}
