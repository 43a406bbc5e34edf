package in.pujabooking.bench.stock.view;

/** The processor of the views. All three share one; a processor for each would read the history three times. */
public final class Views {

    public static final String PROCESSOR = "checkout";

    private Views() {
    }
}
