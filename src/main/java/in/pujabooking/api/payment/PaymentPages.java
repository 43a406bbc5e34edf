package in.pujabooking.api.payment;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Paise;
import java.time.Instant;

/** Opens PhonePe's pay page for an order that was just created, once, and records what PhonePe answered. */
public interface PaymentPages {

    /** @param returnUrl our address that PhonePe sends the devotee back to */
    Opening open(MerchantOrderId order, Paise amount, Instant expiresAt, String returnUrl);

    /** What came of it. */
    sealed interface Opening {

        /** The page is open and recorded. */
        record Opened(String paymentUrl) implements Opening {
        }

        /** PhonePe refused the order for good; the order has FAILED. */
        record Refused() implements Opening {
        }

        /** Nobody knows whether PhonePe has the order; it stays PENDING and PhonePe is asked about it, never told again. */
        record Unclear(Trouble trouble) implements Opening {
        }
    }

    /** Why it is not known: PhonePe can't be reached, did not answer in time, or answered nonsense. */
    enum Trouble {
        DOWN, SLOW, NONSENSE
    }
}
