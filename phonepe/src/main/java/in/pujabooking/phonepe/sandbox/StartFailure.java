package in.pujabooking.phonepe.sandbox;

import in.pujabooking.phonepe.sandbox.support.DirectoryInUse;
import java.io.PrintStream;
import org.springframework.boot.web.server.PortInUseException;

/** The sandbox could not start; the message is one sentence for people. */
public final class StartFailure extends IllegalStateException {

    private final boolean expected;

    private StartFailure(String reason, Throwable cause, boolean expected) {
        super("The PhonePe sandbox cannot start: " + reason, cause);
        this.expected = expected;
    }

    static StartFailure of(Throwable failure) {
        Throwable deepest = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException taken) {
                return new StartFailure("port " + taken.getPort() + " is already in use; stop that program or set server.port.", failure, true);
            }
            if (cause instanceof DirectoryInUse) {
                return new StartFailure(cause.getMessage(), failure, true);
            }
            deepest = cause;
        }
        return new StartFailure(deepest.getMessage() == null ? deepest.toString() : deepest.getMessage(), failure, false);
    }

    /** The sentence, and the stack trace unless people can act on the sentence alone. */
    void print(PrintStream to) {
        to.println(getMessage());
        if (!expected) {
            getCause().printStackTrace(to);
        }
    }
}
