package in.pujabooking.command.booking;

import static in.pujabooking.command.Given.BOOKING;
import static in.pujabooking.command.Given.ORDER;
import static in.pujabooking.command.Given.OTHER_ORDER;
import static in.pujabooking.command.Given.PURCHASE;
import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Rejected;
import in.pujabooking.command.Rejection;
import in.pujabooking.command.booking.BookingCommand.CancelBooking;
import in.pujabooking.command.booking.BookingCommand.CreateBooking;
import in.pujabooking.command.booking.BookingEvent.BookingCancelled;
import in.pujabooking.command.booking.BookingEvent.BookingCreated;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class BookingTest {

    private static final CreateBooking CREATE = new CreateBooking(BOOKING, ORDER, PURCHASE);
    private static final BookingCreated CREATED = new BookingCreated(BOOKING, ORDER, PURCHASE);

    private final AggregateTestFixture<Booking> fixture = new AggregateTestFixture<>(Booking.class);

    @Test
    void a_paid_cart_is_booked() {
        fixture.givenNoPriorActivity().when(CREATE).expectEvents(CREATED);
    }

    @Test
    void booking_again_for_the_same_order_changes_nothing() {
        fixture.given(CREATED).when(CREATE).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void a_cart_is_not_booked_by_two_orders() {
        fixture.given(CREATED).when(new CreateBooking(BOOKING, OTHER_ORDER, PURCHASE)).expectNoEvents()
                .expectException(Rejected.class).expectExceptionDetails(Rejection.BOOKING_OF_ANOTHER_ORDER);
    }

    @Test
    void a_booking_is_cancelled_once() {
        var cancelled = new BookingCancelled(BOOKING, "ill", "7");
        fixture.given(CREATED).when(cancel(ORDER)).expectEvents(cancelled);
        fixture.given(CREATED, cancelled).when(cancel(ORDER)).expectNoEvents();
    }

    @Test
    void a_cancelled_booking_is_not_taken_for_booked() {
        fixture.given(CREATED, new BookingCancelled(BOOKING, "ill", "7")).when(CREATE).expectNoEvents()
                .expectException(Rejected.class).expectExceptionDetails(Rejection.BOOKING_CANCELLED);
    }

    @Test
    void the_refund_of_an_order_that_did_not_book_cancels_nothing() {
        fixture.given(CREATED).when(cancel(OTHER_ORDER)).expectNoEvents().expectSuccessfulHandlerExecution();
        fixture.givenNoPriorActivity().when(cancel(ORDER)).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    private static CancelBooking cancel(MerchantOrderId paidBy) {
        return new CancelBooking(BOOKING, paidBy, "ill", "7");
    }

    @Test
    void its_id_is_made_of_the_carts_number() {
        assertThat(BOOKING).hasToString("BK-00000001");
        assertThat(BOOKING.number()).isEqualTo(1);
    }
}
