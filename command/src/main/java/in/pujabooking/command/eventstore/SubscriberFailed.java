package in.pujabooking.command.eventstore;

/** An Error in a processor that takes part in the transaction, as an exception, so that the transaction is rolled back. */
public final class SubscriberFailed extends RuntimeException {

    SubscriberFailed(Error error) {
        super(error.getClass().getSimpleName() + ": " + error.getMessage(), error);
    }
}
