package in.pujabooking.command.cart;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.cart.CartCommand.CheckOutCart;

/**
 * The answer to {@link CheckOutCart}.
 *
 * @param amount  what is to be paid
 * @param created true for the one caller whose command created the payment order: only that caller may post it to PhonePe
 */
public record CheckOutResult(MerchantOrderId merchantOrderId, Paise amount, boolean created) {
}
