package in.pujabooking.command.booking;

import static in.pujabooking.command.Rejection.BOOKING_CANCELLED;
import static in.pujabooking.command.Rejection.BOOKING_OF_ANOTHER_ORDER;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import in.pujabooking.command.BookingId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Rejected;
import in.pujabooking.command.booking.BookingCommand.CancelBooking;
import in.pujabooking.command.booking.BookingCommand.CreateBooking;
import in.pujabooking.command.booking.BookingEvent.BookingCancelled;
import in.pujabooking.command.booking.BookingEvent.BookingCreated;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Decides what may happen to a booking. Its identifier is made of its cart's, so the event store itself keeps a cart from having two. */
@Aggregate(type = "Booking", lockFactory = "aggregateLocks")
class Booking {

    @AggregateIdentifier
    private BookingId id;
    private MerchantOrderId paidBy;
    private boolean cancelled;

    Booking() {
    }

    /** Two nodes that book at once: the event store takes one, and the other is decided again on what is then there. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CreateBooking command) {
        if (id == null) {
            apply(new BookingCreated(command.bookingId(), command.merchantOrderId(), command.purchase()));
        } else if (!paidBy.equals(command.merchantOrderId())) {
            throw new Rejected(BOOKING_OF_ANOTHER_ORDER);
        } else if (cancelled) {
            throw new Rejected(BOOKING_CANCELLED);
        }
    }

    /** A refund of an order that never booked, or whose cart another order booked, cancels nothing. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CancelBooking command) {
        if (id != null && paidBy.equals(command.paidBy()) && !cancelled) {
            apply(new BookingCancelled(id, command.reason(), command.requestedBy()));
        }
    }

    @EventSourcingHandler
    void on(BookingCreated event) {
        id = event.bookingId();
        paidBy = event.merchantOrderId();
    }

    @EventSourcingHandler
    void on(BookingCancelled event) {
        cancelled = true;
    }
}
