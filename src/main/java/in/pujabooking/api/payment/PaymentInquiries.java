package in.pujabooking.api.payment;

import in.pujabooking.command.MerchantOrderId;
import java.time.Duration;

/** Questions to PhonePe about an order, whose answers are recorded by commands. */
public interface PaymentInquiries {

    /** Says that somebody looks at this open order; PhonePe is asked soon unless it just was. Never waits, never fails. */
    void hint(MerchantOrderId order);

    /**
     * Asks now and waits for the answer.
     *
     * @return true if the answer was final and is recorded; false if it was not, or did not come in time
     */
    boolean ask(MerchantOrderId order, Duration atMost);
}
