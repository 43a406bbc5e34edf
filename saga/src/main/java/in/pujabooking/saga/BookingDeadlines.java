package in.pujabooking.saga;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.payment.PaymentCommand.RetryBooking;
import java.time.Duration;

/** Persistent deadlines at which a captured order is taken up again, by the command {@link RetryBooking}. */
public interface BookingDeadlines {

    /**
     * Plans the next try, in the transaction at hand.
     *
     * @param failures how often it was tried in vain
     * @param pause    until the try, from now on
     */
    void retryAfter(MerchantOrderId order, int failures, Duration pause);
}
