package in.pujabooking.query.booking;

import in.pujabooking.query.view.ListOrder;
import in.pujabooking.query.view.ListPage;
import in.pujabooking.query.view.ListQuery;
import in.pujabooking.query.view.ListReader;
import in.pujabooking.query.view.Projector;
import in.pujabooking.query.view.Scope;
import in.pujabooking.query.view.ViewQuery;
import in.pujabooking.query.view.ViewReader;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers the queries for bookings. */
@Component
class BookingQueries {

    private static final ListOrder<BookingView> NEWEST_FIRST =
            ListOrder.newestFirst(BookingView::createdAt, booking -> booking.bookingId().value());

    private final Projector<?, BookingView> bookings;
    private final BookingRows rows;
    private final ViewReader reader;
    private final ListReader lists;

    BookingQueries(Projector<?, BookingView> bookings, BookingRows rows, ViewReader reader, ListReader lists) {
        this.bookings = bookings;
        this.rows = rows;
        this.reader = reader;
        this.lists = lists;
    }

    @QueryHandler
    BookingView handle(FindBooking query) {
        return reader.single(bookings, ViewQuery.single("booking_id", query.bookingId(), Scope.source(query.bookingId()),
                booking -> booking.user().equals(query.user())));
    }

    @QueryHandler
    ListPage<BookingView> handle(FindBookings query) {
        return lists.page(bookings, new ListQuery<>(NEWEST_FIRST,
                (place, limit) -> rows.before(query.user(), place.at(), place.id(), limit),
                "t.user_id = ?", List.of(query.user().value()), Scope.user(query.user()),
                booking -> booking.user().equals(query.user())), query.range());
    }
}
