package in.pujabooking.query.cart;

/** The state of a cart, as the storefront knows it. A cart that is being paid is still ACTIVE. */
public enum CartStatus {
    ACTIVE, CONVERTED, REMOVED
}
