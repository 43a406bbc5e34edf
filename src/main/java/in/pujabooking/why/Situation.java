package in.pujabooking.why;

import in.pujabooking.command.BookingId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import java.time.Instant;

/** Where a payment order stands, since when (UTC). */
sealed interface Situation {

    MerchantOrderId order();

    Instant since();

    /** PhonePe was asked for a pay page and has not answered, or has not been asked yet. */
    record Unknown(MerchantOrderId order, Instant since, Instant until) implements Situation {
    }

    record Open(MerchantOrderId order, Instant since, Instant until) implements Situation {
    }

    /** @param why PhonePe's code, or {@code expired} */
    record Ended(MerchantOrderId order, Instant since, String why) implements Situation {
    }

    record BeingBooked(MerchantOrderId order, Instant since, Paise captured) implements Situation {
    }

    record Parked(MerchantOrderId order, Instant since, String step, String problem, int attempts) implements Situation {
    }

    record Mismatched(MerchantOrderId order, Instant since, Paise captured, Paise asked) implements Situation {
    }

    record Refunding(MerchantOrderId order, Instant since, MerchantRefundId refund, Paise amount) implements Situation {
    }

    record RefundFailed(MerchantOrderId order, Instant since, String code) implements Situation {
    }

    record Refunded(MerchantOrderId order, Instant since, Paise amount) implements Situation {
    }

    record Booked(MerchantOrderId order, Instant since, BookingId booking) implements Situation {
    }

    /** The booking was cancelled and not all of its money is on its way back. */
    record Cancelled(MerchantOrderId order, Instant since, BookingId booking) implements Situation {
    }
}
