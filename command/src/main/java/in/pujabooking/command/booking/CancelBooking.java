package in.pujabooking.command.booking;

import in.pujabooking.command.BookingId;
import in.pujabooking.command.MerchantOrderId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Cancels the booking that this order paid for; nothing happens if there is none, or another order paid for it. A cancelled booking stays
 * cancelled.
 */
public record CancelBooking(@TargetAggregateIdentifier BookingId bookingId, MerchantOrderId paidBy, String reason, String requestedBy)
        implements BookingCommand {
}
