package in.pujabooking.query.booking;

import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers the queries for bookings. */
@Component
@Transactional(readOnly = true)
public class BookingQueries {

    private final BookingRows rows;

    BookingQueries(BookingRows rows) {
        this.rows = rows;
    }

    @QueryHandler
    public BookingView handle(FindBooking query) {
        return rows.findByBookingIdAndUserId(query.bookingId().value(), query.user().value()).map(BookingRow::toView).orElse(null);
    }

    @QueryHandler
    public List<BookingView> handle(FindBookings query) {
        return rows.findByUserIdOrderByCreatedAtDescBookingIdDesc(query.user().value()).stream().map(BookingRow::toView).toList();
    }
}
