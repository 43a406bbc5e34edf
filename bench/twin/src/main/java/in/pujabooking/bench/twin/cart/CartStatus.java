package in.pujabooking.bench.twin.cart;

/** ACTIVE until it is paid, CONVERTED once it is booked. */
public enum CartStatus {
    ACTIVE, CONVERTED
}
