package in.pujabooking.command.payment;

/**
 * The processing group of the policies, which react to an event within the transaction that appends it. It must be a subscribing
 * processor with a propagating error handler, so that event and reaction are committed together or not at all.
 */
public final class Policies {

    public static final String GROUP = "policies";

    private Policies() {
    }
}
