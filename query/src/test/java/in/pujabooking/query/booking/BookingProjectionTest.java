package in.pujabooking.query.booking;

import static in.pujabooking.query.Devotee.PRICE;
import static in.pujabooking.query.Devotee.SELECTION;
import static in.pujabooking.query.Happened.at;
import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.command.BookingId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.booking.BookingEvent.BookingCancelled;
import in.pujabooking.query.Devotee;
import in.pujabooking.query.Happened;
import in.pujabooking.query.QueryTest;
import in.pujabooking.query.ReadSide;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
class BookingProjectionTest {

    @Autowired
    ReadSide readSide;

    private final Devotee devotee = Devotee.any();
    private final BookingId id = devotee.booking();
    private final MerchantOrderId order = devotee.order("AAAAAA");
    private final Happened history = new Happened().to(id, devotee.booked(order));

    @Test
    void a_new_booking_is_confirmed() {
        readSide.given(history);

        assertThat(booking()).isEqualTo(new BookingView(id, devotee.cart(), order, devotee.user(), SELECTION, PRICE, 7L,
                BookingStatus.CONFIRMED, at(0), at(0), 0));
    }

    @Test
    void a_cancelled_booking_says_so() {
        readSide.given(history.to(id, new BookingCancelled(id, "asked", "ops")));

        assertThat(booking().status()).isEqualTo(BookingStatus.CANCELLED);
        assertThat(booking().version()).isEqualTo(1);
    }

    @Test
    void bookings_are_listed_newest_first() {
        Devotee second = devotee.withAnotherCart();
        readSide.given(history.to(second.booking(), second.booked(second.order("AAAAAA"))));

        assertThat(readSide.list(new FindBookings(devotee.user()), BookingView.class)).extracting(BookingView::bookingId)
                .containsExactly(second.booking(), id);
    }

    @Test
    void another_users_booking_is_not_found() {
        readSide.given(history);

        assertThat(readSide.ask(new FindBooking(id, Devotee.any().user()), BookingView.class)).isNull();
    }

    private BookingView booking() {
        return readSide.ask(new FindBooking(id, devotee.user()), BookingView.class);
    }
}
