package in.pujabooking.phonepe.refund;

import java.time.Duration;

/** How a refund goes on after one run of its task. */
sealed interface RefundStep {

    /** Not at its end: look again, {@code notBefore} from now at the earliest. */
    record LookAgain(Duration notBefore) implements RefundStep {
    }

    /** At its end, and the payment order has recorded it. */
    record Settled() implements RefundStep {
    }
}
