package in.pujabooking.why;

import in.pujabooking.command.BookingId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import java.time.Instant;

/** Where a payment order stands, since when (UTC). */
sealed interface OrderSituation {

    MerchantOrderId order();

    Instant since();

    /** PhonePe was asked for a pay page and has not answered, or has not been asked yet. */
    record Unknown(MerchantOrderId order, Instant since, Instant until) implements OrderSituation {
    }

    record Open(MerchantOrderId order, Instant since, Instant until) implements OrderSituation {
    }

    /** @param why PhonePe's code, or {@code expired} */
    record Ended(MerchantOrderId order, Instant since, String why) implements OrderSituation {
    }

    record BeingBooked(MerchantOrderId order, Instant since, Paise captured) implements OrderSituation {
    }

    record Parked(MerchantOrderId order, Instant since, String step, String problem, int attempts) implements OrderSituation {
    }

    record Mismatched(MerchantOrderId order, Instant since, Paise captured, Paise asked) implements OrderSituation {
    }

    record Refunding(MerchantOrderId order, Instant since, MerchantRefundId refund, Paise amount) implements OrderSituation {
    }

    record RefundFailed(MerchantOrderId order, Instant since, String code) implements OrderSituation {
    }

    record Refunded(MerchantOrderId order, Instant since, Paise amount) implements OrderSituation {
    }

    record Booked(MerchantOrderId order, Instant since, BookingId booking) implements OrderSituation {
    }

    /** The booking was cancelled and not all of its money is on its way back. */
    record Cancelled(MerchantOrderId order, Instant since, BookingId booking) implements OrderSituation {
    }
}
