package in.pujabooking.saga;

import in.pujabooking.command.BookingId;
import in.pujabooking.command.MerchantOrderId;

/** Whether a try that seemed to fail has booked after all, as when the answer to its commit was lost. */
public interface BookingLookup {

    /** @return true only if the booking stands, not cancelled, and this order paid for it */
    boolean isBooked(BookingId booking, MerchantOrderId order);
}
