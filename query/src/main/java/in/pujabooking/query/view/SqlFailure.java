package in.pujabooking.query.view;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.springframework.dao.DataAccessException;

/** A statement that failed has aborted PostgreSQL's transaction: nothing but a rollback can follow it. */
final class SqlFailure {

    private SqlFailure() {
    }

    /** Throws the failure again if it came from the database. */
    static void rethrow(RuntimeException failure) {
        if (failure instanceof DataAccessException || failure instanceof EventStoreException) {
            throw failure;
        }
    }
}
