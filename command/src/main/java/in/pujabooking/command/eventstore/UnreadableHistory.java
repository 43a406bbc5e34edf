package in.pujabooking.command.eventstore;

/**
 * An aggregate's history has an event that this version of the application can't read: a name or a revision that it does not know, or content
 * that lacks something. Nothing is decided on half a history: the command is refused, and right again once a version runs that can read it.
 */
public final class UnreadableHistory extends RuntimeException {

    private final String aggregate;

    UnreadableHistory(String aggregate, String what, Throwable cause) {
        super("The history of " + aggregate + " has an event that this version can't read: " + what, cause);
        this.aggregate = aggregate;
    }

    /** The aggregate's identifier. */
    public String aggregate() {
        return aggregate;
    }
}
