package in.pujabooking.command.booking;

import in.pujabooking.command.BookingId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.payment.Purchase;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Books what an order has paid for. Again for the same order: nothing happens. For a cart that another order booked: refused. */
public record CreateBooking(@TargetAggregateIdentifier BookingId bookingId, MerchantOrderId merchantOrderId, Purchase purchase)
        implements BookingCommand {
}
