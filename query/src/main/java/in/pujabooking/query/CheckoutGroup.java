package in.pujabooking.query;

/** The processing group of every projection here: they share one position in the event stream and one queue of dead letters. */
public final class CheckoutGroup {

    public static final String NAME = "checkout";

    private CheckoutGroup() {
    }
}
