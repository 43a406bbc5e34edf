package in.pujabooking.query.booking;

import in.pujabooking.query.view.ViewTable;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers the queries for bookings. */
@Component
class BookingQueries {

    private final ViewTable<BookingView> bookings;

    BookingQueries(ViewTable<BookingView> bookings) {
        this.bookings = bookings;
    }

    @QueryHandler
    BookingView handle(FindBooking query) {
        return bookings.select("WHERE t.booking_id = ? AND t.user_id = ?", query.bookingId().value(), query.user().value()).stream()
                .findFirst().orElse(null);
    }

    @QueryHandler
    List<BookingView> handle(FindBookings query) {
        return bookings.select("WHERE t.user_id = ? ORDER BY t.created_at DESC, t.booking_id DESC", query.user().value());
    }
}
