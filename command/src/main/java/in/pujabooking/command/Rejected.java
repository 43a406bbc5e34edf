package in.pujabooking.command;

import org.axonframework.commandhandling.CommandExecutionException;

/** A command was refused by a business rule and changed nothing. Sending it again unchanged is refused again. */
public final class Rejected extends CommandExecutionException {

    public Rejected(Rejection reason) {
        super(reason.text(), null, reason);
    }

    public Rejection reason() {
        return this.<Rejection>getDetails().orElseThrow();
    }
}
