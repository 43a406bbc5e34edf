package in.pujabooking.command.booking;

import in.pujabooking.command.BookingId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.payment.Purchase;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Every command that a booking decides. */
public sealed interface BookingCommand {

    BookingId bookingId();

    /** Books what an order has paid for. Again for the same order: nothing happens. For a cart that another order booked: refused. */
    record CreateBooking(@TargetAggregateIdentifier BookingId bookingId, MerchantOrderId merchantOrderId, Purchase purchase)
            implements BookingCommand {
    }

    /**
     * Cancels the booking that this order paid for; nothing happens if there is none, or another order paid for it. A cancelled booking stays
     * cancelled.
     */
    record CancelBooking(@TargetAggregateIdentifier BookingId bookingId, MerchantOrderId paidBy, String reason, String requestedBy)
            implements BookingCommand {
    }
}
