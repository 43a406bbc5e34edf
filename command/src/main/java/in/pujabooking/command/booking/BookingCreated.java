package in.pujabooking.command.booking;

import static java.util.Objects.requireNonNull;

import in.pujabooking.command.BookingId;
import in.pujabooking.command.EventName;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.payment.Purchase;

/** The devotee has a booking, paid by this order. */
@EventName("BookingCreated")
public record BookingCreated(BookingId bookingId, MerchantOrderId merchantOrderId, Purchase purchase) implements BookingEvent {

    public BookingCreated {
        requireNonNull(bookingId);
        requireNonNull(merchantOrderId);
        requireNonNull(purchase);
    }
}
