package in.pujabooking.phonepe.inquiry;

import in.pujabooking.command.payment.PaymentCommand;
import java.time.Instant;
import java.util.Optional;

/** What the schedule does after an answer. */
sealed interface NextStep {

    /** @param tell to be told to the payment order first */
    record AskAgain(Instant at, Inquiry remembering, Optional<PaymentCommand> tell) implements NextStep {
    }

    /** @param tell to be told to the payment order first: an order never stays open when nothing is asked about it any more */
    record Finish(String why, Optional<PaymentCommand> tell) implements NextStep {

        Finish(String why) {
            this(why, Optional.empty());
        }
    }
}
