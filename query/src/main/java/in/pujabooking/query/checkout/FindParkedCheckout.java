package in.pujabooking.query.checkout;

import in.pujabooking.command.MerchantOrderId;

/** The parked checkout of an order; answered with a {@link ParkedCheckout}, or null if it is not parked. */
public record FindParkedCheckout(MerchantOrderId merchantOrderId) {
}
