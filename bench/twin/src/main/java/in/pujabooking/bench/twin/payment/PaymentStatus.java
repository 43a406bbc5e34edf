package in.pujabooking.bench.twin.payment;

/** INITIATED while the pay page is open, then one of the others for good. */
public enum PaymentStatus {
    INITIATED, SUCCESS, FAILED
}
