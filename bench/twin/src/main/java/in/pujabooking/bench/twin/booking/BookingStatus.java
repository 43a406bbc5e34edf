package in.pujabooking.bench.twin.booking;

enum BookingStatus {
    CONFIRMED, CANCELLED
}
