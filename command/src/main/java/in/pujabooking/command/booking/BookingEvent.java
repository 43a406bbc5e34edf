package in.pujabooking.command.booking;

import static java.util.Objects.requireNonNull;

import in.pujabooking.command.BookingId;
import in.pujabooking.command.EventName;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.payment.Purchase;

/** Everything that can happen to a booking. */
public sealed interface BookingEvent {

    BookingId bookingId();

    /** The devotee has a booking, paid by this order. */
    @EventName("BookingCreated")
    record BookingCreated(BookingId bookingId, MerchantOrderId merchantOrderId, Purchase purchase) implements BookingEvent {

        public BookingCreated {
            requireNonNull(bookingId);
            requireNonNull(merchantOrderId);
            requireNonNull(purchase);
        }
    }

    /** The booking was cancelled. Final. */
    @EventName("BookingCancelled")
    record BookingCancelled(BookingId bookingId, String reason, String requestedBy) implements BookingEvent {

        public BookingCancelled {
            requireNonNull(bookingId);
        }
    }
}
