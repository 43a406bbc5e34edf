package in.pujabooking.eventsourcing;

import in.pujabooking.command.Rejected;
import in.pujabooking.command.eventstore.SubscriberMissing;
import in.pujabooking.command.eventstore.UnreadableHistory;
import in.pujabooking.command.transaction.LockNotObtained;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.function.Predicate;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** What a transaction that was not committed means for the next try. */
final class Failures {

    /** Serialization failure, deadlock, a lock that was not to be had in time. */
    private static final Set<String> LOST = Set.of("40001", "40P01", "55P03");
    /** The connection broke, or the server went away; whether the commit came through is then unknown, and deciding again is right for both. */
    private static final Set<String> CONNECTION_LOST = Set.of("08000", "08003", "08006", "57P01", "57P02", "57P03");

    private Failures() {
    }

    /** Another transaction was first, or the connection was lost: the same decision may go through now, on the state of now. */
    static boolean isLostRace(Throwable failure) {
        return !isHopelessNow(failure) && has(failure, cause -> cause instanceof ConcurrencyException
                || cause instanceof AggregateStreamCreationException || cause instanceof LockNotObtained
                || cause instanceof SQLException sql && isLost(sql.getSQLState()));
    }

    /** @param state null when the pool had given up the broken connection already, as for the rollback after a COMMIT that failed */
    private static boolean isLost(String state) {
        return state == null || LOST.contains(state) || CONNECTION_LOST.contains(state);
    }

    /** Neither done nor refused. */
    static boolean isTechnical(Throwable failure) {
        return !(failure instanceof Rejected || failure instanceof AggregateNotFoundException || failure instanceof NoHandlerForCommandException);
    }

    /** No form of the transaction can be committed now: there is no connection to be had, or the node starts or stops. */
    static boolean isHopelessNow(Throwable failure) {
        return has(failure, cause -> cause instanceof SQLTransientConnectionException || cause instanceof SubscriberMissing);
    }

    /** Ops are told by a counter: the command is right again once a version runs that can read the event. */
    static boolean isUnreadableHistory(Throwable failure) {
        return has(failure, UnreadableHistory.class::isInstance);
    }

    private static boolean has(Throwable failure, Predicate<Throwable> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.test(cause)) {
                return true;
            }
        }
        return false;
    }
}
