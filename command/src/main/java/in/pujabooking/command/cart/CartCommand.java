package in.pujabooking.command.cart;

import in.pujabooking.command.CartId;

/** Every command that a cart decides. */
public sealed interface CartCommand
        permits CreateCart, ApplyPromoCode, RemovePromoCode, CheckOutCart, ReleaseCart, ConvertCart, RemoveCart {

    CartId cartId();
}
