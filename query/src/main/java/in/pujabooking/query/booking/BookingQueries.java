package in.pujabooking.query.booking;

import in.pujabooking.query.view.Scope;
import in.pujabooking.query.view.View;
import in.pujabooking.query.view.ViewQuery;
import in.pujabooking.query.view.ViewReader;
import java.util.Comparator;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers the queries for bookings. */
@Component
class BookingQueries {

    private static final Comparator<BookingView> NEWEST_FIRST =
            Comparator.comparing(BookingView::createdAt).thenComparing(booking -> booking.bookingId().value()).reversed();

    private final View<?, BookingView> bookings;
    private final ViewReader reader;

    BookingQueries(View<?, BookingView> bookings, ViewReader reader) {
        this.bookings = bookings;
        this.reader = reader;
    }

    @QueryHandler
    BookingView handle(FindBooking query) {
        return reader.single(bookings, ViewQuery.single("booking_id", query.bookingId(), Scope.source(query.bookingId()),
                booking -> booking.user().equals(query.user())));
    }

    @QueryHandler
    List<BookingView> handle(FindBookings query) {
        return reader.list(bookings, new ViewQuery<>("t.user_id = ?", List.of(query.user().value()), "t.created_at DESC, t.booking_id DESC",
                Scope.user(query.user()), booking -> booking.user().equals(query.user()), NEWEST_FIRST));
    }
}
