package in.pujabooking.phonepe.inquiry;

import in.pujabooking.command.payment.PaymentCommand;
import java.time.Instant;
import java.util.Optional;

/** What the schedule does after an answer. */
sealed interface NextStep {

    /** @param tell to be told to the payment order first */
    record AskAgain(Instant at, Inquiry remembering, Optional<PaymentCommand> tell) implements NextStep {
    }

    record Finish(String why) implements NextStep {
    }
}
