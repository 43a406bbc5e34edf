package in.pujabooking.command.transaction;

import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * One try to commit a decision. When a transaction fails technically it is tried again in a poorer form, so that what PhonePe said is on
 * record even when other parts are broken (docs/adr/0013).
 *
 * @param form    what the transaction contains beside the decision itself
 * @param problem why the richer form before it failed, for people; null for the first form
 */
public record TransactionAttempt(Form form, String problem) {

    /** From the richest form to the poorest. */
    public enum Form {
        /** The decision, all that follows from it, and the rows of the read model. */
        WHOLE,
        /** The rows of the read model are marked for repair instead of written. */
        WITHOUT_VIEWS,
        /** The decision alone; what follows from it is put off until a persistent deadline. */
        BARE
    }

    /** The first try of every command. */
    public static final TransactionAttempt FIRST = new TransactionAttempt(Form.WHOLE, null);

    private static final String KEY = TransactionAttempt.class.getName();

    /** The attempt that the current unit of work belongs to; the first one outside of any. */
    public static TransactionAttempt current() {
        return CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().root().getOrDefaultResource(KEY, FIRST) : FIRST;
    }

    /** Whether the transaction at hand holds nothing but the decision. */
    public static boolean isBare() {
        return current().form() == Form.BARE;
    }

    /** The command, marked to be tried in this form. */
    public <C> CommandMessage<C> of(CommandMessage<C> command) {
        return command.andMetaData(Map.of(KEY, this));
    }

    /** Gives the unit of work the attempt that its command is marked with; a nested command belongs to the attempt around it. */
    public static void begin(UnitOfWork<? extends CommandMessage<?>> unit) {
        if (unit.getMessage().getMetaData().get(KEY) instanceof TransactionAttempt attempt) {
            unit.root().resources().put(KEY, attempt);
        }
    }
}
