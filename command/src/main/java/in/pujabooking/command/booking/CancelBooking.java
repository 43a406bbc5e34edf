package in.pujabooking.command.booking;

import in.pujabooking.command.BookingId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Cancels a booking; the money is refunded by a command of its own. A cancelled booking stays cancelled. */
public record CancelBooking(@TargetAggregateIdentifier BookingId bookingId, String reason, String requestedBy) implements BookingCommand {
}
