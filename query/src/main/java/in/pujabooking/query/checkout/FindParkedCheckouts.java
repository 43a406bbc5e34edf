package in.pujabooking.query.checkout;

/** All parked checkouts, the longest parked first; answered with a list of {@link ParkedCheckout}. */
public record FindParkedCheckouts() {
}
