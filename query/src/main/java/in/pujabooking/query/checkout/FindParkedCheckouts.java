package in.pujabooking.query.checkout;

import in.pujabooking.query.view.ListRange;

/** Parked checkouts, the longest parked first; answered with a {@code ListPage} of {@link ParkedCheckout}. */
public record FindParkedCheckouts(ListRange range) {

    /** As many as one answer holds. */
    public FindParkedCheckouts() {
        this(ListRange.LARGEST);
    }
}
