package in.pujabooking.command.eventstore;

/** A processor that takes part in every transaction is not there, because the node starts or stops. Nothing was committed. */
public final class SubscriberMissing extends RuntimeException {

    SubscriberMissing(String name) {
        super("The processor " + name + " does not run, so nothing can be committed");
    }
}
