package in.pujabooking.command.cart;

import in.pujabooking.command.MerchantOrderId;

/**
 * The answer to {@link CheckOutCart}.
 *
 * @param created true for the one caller whose command created the payment order: only that caller may post it to PhonePe
 */
public record CheckedOut(MerchantOrderId merchantOrderId, boolean created) {
}
