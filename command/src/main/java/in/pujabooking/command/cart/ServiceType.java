package in.pujabooking.command.cart;

/** What kind of service a cart holds. */
public enum ServiceType {
    PUJA, ASTROLOGY
}
