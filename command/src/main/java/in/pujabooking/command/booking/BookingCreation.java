package in.pujabooking.command.booking;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/**
 * Creates a booking, or finds that it was created before. Two nodes that create at once: the event store takes one, the other gets a
 * {@code ConcurrencyException} and finds the booking on its next try. (Axon's own CREATE_IF_MISSING leaks a lock when the creation fails.)
 */
@Component
class BookingCreation {

    private final Repository<Booking> bookings;

    BookingCreation(Repository<Booking> bookings) {
        this.bookings = bookings;
    }

    @CommandHandler
    void handle(CreateBooking command) throws Exception {
        try {
            bookings.load(command.bookingId().value()).execute(booking -> booking.createAgain(command));
        } catch (AggregateNotFoundException notYet) {
            bookings.newInstance(() -> new Booking(command));
        }
    }
}
