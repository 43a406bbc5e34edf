package in.pujabooking.command.transaction;

import java.sql.SQLException;

/**
 * A command within a transaction failed for a technical reason, and the transaction with it. Its message names the cause, without data of
 * the devotee.
 */
public final class StepFailed extends RuntimeException {

    StepFailed(Throwable cause) {
        super(problem(cause), cause);
    }

    /**
     * A failure in one sentence for people: the kind and the first line of its root cause. The lines that the database's driver adds quote the row,
     * which may be about a person.
     */
    public static String problem(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String text = root.getMessage() == null ? "" : root.getMessage().lines().findFirst().orElse("");
        return root.getClass().getSimpleName() + ": " + text;
    }

    /** Whether something of the failure quotes data: then its stack trace is not for the log. */
    public static boolean quotesData(Throwable failure) {
        return failure != null && (failure instanceof SQLException || quotesData(failure.getCause()));
    }
}
