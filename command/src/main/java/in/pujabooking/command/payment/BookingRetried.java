package in.pujabooking.command.payment;

import static java.util.Objects.requireNonNull;

import in.pujabooking.command.EventName;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Paise;

/**
 * A captured order was taken up again, to be booked, or given back if any of its money is on its way back.
 *
 * @param givenBack     what is refunded, or on its way, so far
 * @param refunded      what of it is through
 * @param failedRefunds how many refunds of the order have failed: each needs a new id
 * @param requestedBy   see {@link RetryBooking}
 */
@EventName("BookingRetried")
public record BookingRetried(MerchantOrderId merchantOrderId, Purchase purchase, Paise givenBack, Paise refunded, int failedRefunds,
                             String requestedBy) implements PaymentEvent {

    public BookingRetried {
        requireNonNull(merchantOrderId);
        requireNonNull(purchase);
        requireNonNull(givenBack);
        requireNonNull(refunded);
        requireNonNull(requestedBy);
    }
}
